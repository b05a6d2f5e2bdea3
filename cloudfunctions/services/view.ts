import type { ServiceCard, ServiceView } from '@/shared/contract/services'
import type { Service } from '@/shared/domain/service/service'

export function toServiceCard(service: Service, words: readonly string[] = []): ServiceCard {
  const { id, name, organizationName, category, regionCode, status, schedule, alert, contacts } = service
  return {
    id,
    name,
    organizationName,
    category,
    regionCode,
    status,
    schedule,
    phone: contacts[0]?.phone ?? '',
    words: [...words],
    ...aboutLine(service),
    ...(alert !== undefined && { alert }),
  }
}

const ABOUT_MAX = 40

/** One line about a service: the first clause of its description, or its offers if that clause is only the name; empty if there is neither. */
function aboutLine({ name, description, offers }: Service): { about?: string } {
  const [clause = ''] = description.trim().split(/[。！？!?；;\n]/)
  const line = clause === name || clause === '' ? offers.slice(0, 3).join('、') : clause
  const symbols = [...line]
  const about = symbols.length > ABOUT_MAX ? `${symbols.slice(0, ABOUT_MAX - 1).join('')}…` : line
  return about === '' ? {} : { about }
}

/** One service in full, without internal fields (catalogueVersion, organizationId), which the contract does not declare. */
export function toServiceView(service: Service, regionName: string): ServiceView {
  const {
    offers,
    situations,
    exampleNeeds,
    locations,
    contacts,
    requiredDocuments,
    exemptDocuments,
    steps,
    catalogueVersion: _c,
    organizationId: _o,
    ...rest
  } = service
  return {
    ...rest,
    offers: [...offers],
    situations: [...situations],
    exampleNeeds: [...exampleNeeds],
    locations: [...locations],
    contacts: [...contacts],
    requiredDocuments: [...requiredDocuments],
    ...(exemptDocuments && { exemptDocuments: [...exemptDocuments] }),
    steps: [...steps],
    regionName,
  }
}
