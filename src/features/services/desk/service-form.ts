import { findFaults } from '@/cloud/rpc/validate'
import type { FieldFaults } from '@/shared/contract/action'
import { serviceDraft, type ServiceDraft, type ServiceView } from '@/shared/contract/services'
import type { Category } from '@/shared/domain/need/category'

/** A service in the form. A list is a text with one item a line. */
export interface ServiceForm {
  name: string
  organizationName: string
  category: Category | ''
  description: string
  offers: string
  situations: string
  exampleNeeds: string
  schedule: string
  locations: readonly { name: string; address: string }[]
  contacts: readonly { name: string; title: string; phone: string }[]
  requiredDocuments: string
  exemptDocuments: string
  noPledge: boolean
  cost: string
  steps: string
  url: string
  alert: string
  assuredOn: string
}

/** Fields whose value is one text. */
export type ServiceTextKey = {
  [K in keyof ServiceForm]: ServiceForm[K] extends string ? K : never
}[keyof ServiceForm]

/** The form of a new service, with today as the day of its verification. */
export function emptyForm(today: string): ServiceForm {
  return {
    name: '',
    organizationName: '',
    category: '',
    description: '',
    offers: '',
    situations: '',
    exampleNeeds: '',
    schedule: '工作日 8:30–12:00，13:00–17:00',
    locations: [],
    contacts: [{ name: '', title: '', phone: '' }],
    requiredDocuments: '',
    exemptDocuments: '',
    noPledge: false,
    cost: '免费',
    steps: '',
    url: '',
    alert: '',
    assuredOn: today,
  }
}

export function toServiceForm(service: ServiceView): ServiceForm {
  const { url = '', alert = '' } = service
  return {
    name: service.name,
    organizationName: service.organizationName,
    category: service.category,
    description: service.description,
    schedule: service.schedule,
    locations: service.locations.map(({ name, address }) => ({ name, address })),
    cost: service.cost,
    assuredOn: service.assuredOn,
    url,
    alert,
    offers: service.offers.join('\n'),
    situations: service.situations.join('\n'),
    exampleNeeds: service.exampleNeeds.join('\n'),
    requiredDocuments: service.requiredDocuments.join('\n'),
    exemptDocuments: service.exemptDocuments?.join('\n') ?? '',
    noPledge: service.noPledge ?? false,
    steps: service.steps.join('\n'),
    contacts: service.contacts.map(({ name, title = '', phone }) => ({ name, title, phone })),
  }
}

function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Converts the form to the contract's input and leaves out empty rows. The result is not checked yet. */
export function toServiceDraft(form: ServiceForm): Omit<ServiceDraft, 'category'> & { category: string } {
  const url = form.url.trim()
  const alert = form.alert.trim()
  return {
    name: form.name,
    organizationName: form.organizationName,
    category: form.category,
    description: form.description,
    offers: splitLines(form.offers),
    situations: splitLines(form.situations),
    exampleNeeds: splitLines(form.exampleNeeds),
    schedule: form.schedule,
    locations: form.locations.filter(({ name, address }) => (name + address).trim() !== ''),
    contacts: form.contacts
      .filter(({ name, title, phone }) => (name + title + phone).trim() !== '')
      .map(({ name, title, phone }) => ({ name, phone, ...(title.trim() !== '' && { title }) })),
    requiredDocuments: splitLines(form.requiredDocuments),
    exemptDocuments: splitLines(form.exemptDocuments),
    noPledge: form.noPledge,
    cost: form.cost,
    steps: splitLines(form.steps),
    assuredOn: form.assuredOn,
    ...(url !== '' && { url }),
    ...(alert !== '' && { alert }),
  }
}

/** Checks the form. @returns the draft to send, or its faults */
export function checkForm(form: ServiceForm): { draft: ServiceDraft } | { faults: FieldFaults } {
  const draft = toServiceDraft(form)
  const faults = findFaults(serviceDraft, draft)
  const { category } = form
  if (Object.keys(faults).length > 0 || category === '') return { faults }
  return { draft: { ...draft, category } }
}

/** The first fault of a field or of anything inside it: `contacts` also has that of `contacts.0.phone`. */
export function findFaultUnder(faults: FieldFaults, key: string): string | undefined {
  const fault = Object.entries(faults).find(([path]) => {
    const field = path.replace(/^service\./, '')
    return field === key || field.startsWith(`${key}.`)
  })
  return fault?.[1]
}
