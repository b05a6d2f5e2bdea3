import type { DocumentDate } from './document/document-dates'
import type { DocumentKind } from './document/document-kind'
import type { DocumentPassage } from './document/passage'
import type { PolicyDocument } from './document/policy-document'

/** Limits of the lists in a source. A damaged or hostile text would make them endless. */
const LIST_MAX = 200
const WORDS_MAX = 300

/** The notice from which a draft was read: its original text, and values that are not part of the policy. Never changed. */
export interface PolicySource {
  /** The id of the policy. */
  id: string
  version: number
  text: string
  kind: DocumentKind
  /** The addressees of the document (主送机关). */
  addressees: readonly string[]
  /** Names of attached papers. */
  attachmentNames: readonly string[]
  dates: readonly Omit<DocumentDate, 'sentence'>[]
  /** Text in no clause and no value, as passages, in order. */
  unplaced: readonly DocumentPassage[]
  /** When the notice is only a part of the text: the passages of the report before and behind it. */
  outside?: readonly DocumentPassage[]
}

/** The source of a policy that was read from a text. */
export function toSource(
  policyId: string,
  text: string,
  { document, outside }: { document: PolicyDocument; outside?: readonly DocumentPassage[] | undefined },
): PolicySource {
  const words = (value: string) => value.slice(0, WORDS_MAX)
  return {
    id: policyId,
    version: 1,
    text,
    kind: document.kind,
    addressees: document.addressees.slice(0, LIST_MAX).map(({ value }) => words(value)),
    attachmentNames: document.attachments.slice(0, LIST_MAX).map(({ value }) => words(value.name)),
    dates: document.dates.slice(0, LIST_MAX).map(({ value: { kind, on, until } }) => ({
      kind,
      on,
      ...(until !== undefined && { until }),
    })),
    unplaced: document.unplaced.slice(0, LIST_MAX).map(({ passage: { start, end } }) => ({ start, end })),
    ...(outside && { outside }),
  }
}
