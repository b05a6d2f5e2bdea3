import { findFaults } from '@/cloud/rpc/validate'
import type { Contract } from '@/shared/contract'
import type { FieldFaults, InputOf } from '@/shared/contract/action'
import { policyContentFields, type PolicyView } from '@/shared/contract/policy-view'
import { cleanMeasure } from './measures/measure-edits'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import type { PolicyLevel } from '@/shared/domain/policy/level'
import type { LineageLink } from '@/shared/domain/policy/lineage'
import type { PlainWords, PolicyClause, PolicyFile } from '@/shared/domain/policy/policy'
import type { PolicyTheme } from '@/shared/domain/policy/theme'

interface ContactRow {
  matter: string
  person: string
  /** 、 or a comma separates several numbers. */
  phones: string
  emails: string
  note: string
}

export interface LineageRow {
  kind: LineageLink['kind']
  policyId: string
  title: string
  documentNumber: string
}

/** A policy in the form. A missing value is an empty text; a list has one item a line. */
export interface PolicyForm {
  title: string
  shortTitle: string
  documentNumber: string
  issuingBodies: string
  writtenOn: string
  level: PolicyLevel
  themes: readonly PolicyTheme[]
  plain: PlainWords
  clauses: readonly PolicyClause[]
  contacts: readonly ContactRow[]
  links: string
  deadlineOn: string
  validUntilOn: string
  lineage: readonly LineageRow[]
  attachments: readonly PolicyFile[]
  /** The measures, each with its own rule. None: the policy is information for everybody. */
  measures: readonly Measure[]
}

export function toPolicyForm(policy: PolicyView): PolicyForm {
  const { documentNumber = '', writtenOn = '', deadlineOn = '', validUntilOn = '' } = policy
  const { title, shortTitle, level, themes, plain, clauses } = policy
  return {
    title,
    shortTitle,
    documentNumber,
    issuingBodies: policy.issuingBodies.join('\n'),
    writtenOn,
    level,
    themes,
    plain,
    clauses,
    contacts: policy.contacts.map(({ matter, person = '', phones, emails, note = '' }) => ({
      matter,
      person,
      phones: phones.join('、'),
      emails: emails.join('、'),
      note,
    })),
    links: policy.links.join('\n'),
    deadlineOn,
    validUntilOn,
    lineage: policy.lineage.map(({ kind, policyId = '', title: of, documentNumber: number = '' }) => ({
      kind,
      policyId,
      title: of,
      documentNumber: number,
    })),
    attachments: policy.attachments.map(({ url: _url, ...file }) => file),
    measures: policyMeasures(policy),
  }
}

/** The content of a policy as it is sent. */
export type SentContent = InputOf<Contract['policies']['edit']>['content']

/** Converts the form to the content that is sent, and leaves out empty rows. The content may still have faults. */
export function toContent(form: PolicyForm): SentContent {
  const { title, shortTitle, level, themes, plain, attachments, measures } = form
  return {
    title,
    shortTitle,
    level,
    themes: [...themes],
    plain,
    attachments: attachments.map(({ fileId, name, sizeBytes }) => ({ fileId, name, sizeBytes })),
    issuingBodies: linesOf(form.issuingBodies),
    links: linesOf(form.links),
    clauses: form.clauses.map((clause) => ({
      ...clause,
      paragraphs: clause.paragraphs.filter((paragraph) => paragraph.trim() !== ''),
    })),
    contacts: form.contacts
      .filter((row) => Object.values(row).join('').trim() !== '')
      .map(({ matter, person, phones, emails, note }) => ({
        matter,
        phones: partsOf(phones),
        emails: partsOf(emails),
        ...given('person', person),
        ...given('note', note),
      })),
    lineage: form.lineage
      .filter((row) => (row.title + row.documentNumber).trim() !== '')
      .map(({ kind, policyId, title: of, documentNumber }) => ({
        kind,
        title: of,
        ...given('policyId', policyId),
        ...given('documentNumber', documentNumber),
      })),
    ...given('documentNumber', form.documentNumber),
    ...given('writtenOn', form.writtenOn),
    ...given('deadlineOn', form.deadlineOn),
    ...given('validUntilOn', form.validUntilOn),
    measures: measures.map(cleanMeasure),
  }
}

const RULE_FAULT = '有条件没填对，或分组套得太深'

/**
 * The faults of the form, by the contract's own schema. Of a rule the schema says only that it does not hold; the conditions say what is
 * wrong.
 */
export function faultsOfForm(form: PolicyForm): FieldFaults {
  const faults = Object.entries(findFaults(policyContentFields, toContent(form)))
  return Object.fromEntries(
    faults.map(([path, fault]) => {
      const rule = /^measures\.\d{1,3}\.rule(?=\.|$)/.exec(path)?.[0]
      return rule === undefined ? [path, fault] : [rule, RULE_FAULT]
    }),
  )
}

/** The fault of a field or of anything inside it: `contacts` also has that of `contacts.0.phones`. */
export function policyFaultUnder(faults: FieldFaults, key: string): string | undefined {
  const found = Object.entries(faults).find(([path]) => {
    const own = path.replace(/^content\./, '')
    return own === key || own.startsWith(`${key}.`)
  })
  return found?.[1]
}

function given<Key extends string>(key: Key, text: string): Partial<Record<Key, string>> {
  return text.trim() === '' ? {} : ({ [key]: text.trim() } as Record<Key, string>)
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function partsOf(text: string): string[] {
  return text
    .split(/[、,，;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
