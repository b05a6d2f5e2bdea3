import type { KnownFacts } from '../policy/eligibility/facts'

/** When a qualification was awarded, and the last day on which it holds; YYYY-MM-DD. */
export interface QualificationDays {
  awardedOn?: string
  expiresOn?: string
}

/** The key of a qualification → its days. */
export type QualificationTerms = Readonly<Record<string, QualificationDays>>

/** True once its last day is over. One without a last day holds until somebody says otherwise. */
export function isExpired(days: QualificationDays | undefined, today: string): boolean {
  return days?.expiresOn !== undefined && days.expiresOn < today
}

/** Qualifications that hold today: what has run out counts for nothing, and is not unknown. */
export function heldQualifications(
  qualifications: readonly string[],
  terms: QualificationTerms = {},
  today: string,
): string[] {
  return qualifications.filter((key) => !isExpired(terms[key], today))
}

/** The qualifications that were said of an enterprise, whether they still hold or not. */
export function saidQualifications({ qualifications }: KnownFacts): readonly string[] {
  return typeof qualifications === 'object' && qualifications !== null ? qualifications : []
}

/** Until when a qualification holds, as its enterprise says; YYYY-MM-DD. */
export interface LastDay {
  qualification: string
  expiresOn: string
}

/** The terms with last days that are said now. @returns undefined where one is earlier than the day of the award */
export function withLastDays(
  terms: QualificationTerms = {},
  lastDays: readonly LastDay[],
): QualificationTerms | undefined {
  const isReversed = ({ qualification, expiresOn }: LastDay) =>
    expiresOn < (terms[qualification]?.awardedOn ?? '')
  if (lastDays.some(isReversed)) return undefined
  const said = lastDays.map(({ qualification, expiresOn }) => [
    qualification,
    { ...terms[qualification], expiresOn },
  ])
  return { ...terms, ...Object.fromEntries(said) }
}
