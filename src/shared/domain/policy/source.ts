import type { DocumentDate } from './document/document-dates'
import type { DocumentKind } from './document/document-kind'
import type { DocumentPassage } from './document/passage'
import type { PolicyDocument } from './document/policy-document'

/** What of a reading a source keeps at most: lists that a damaged or hostile text would make endless. */
const LIST_MAX = 200
const WORDS_MAX = 300

/** The notice from which a draft was read: its text as it came in, and what was read that is no part of the policy. Never changed. */
export interface PolicySource {
  /** The id of the policy. */
  id: string
  version: number
  text: string
  kind: DocumentKind
  /** To whom the document speaks (主送机关). */
  addressees: readonly string[]
  /** Names of the papers that belong to it. */
  attachmentNames: readonly string[]
  dates: readonly Omit<DocumentDate, 'sentence'>[]
  /** What is in no clause and no value, as passages of the text, in order. */
  unplaced: readonly DocumentPassage[]
  /** Where the notice is only a part of the text: what the report says before and behind it. */
  outside?: readonly DocumentPassage[]
}

/** The source of a policy that was read out of a text. */
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
