import type { KnownFacts } from '../policy/eligibility/facts'

/** When a qualification was awarded, and the last day on which it holds; YYYY-MM-DD. */
export interface QualificationDays {
  awardedOn?: string
  expiresOn?: string
}

/** The key of a qualification → its days. */
export type QualificationTerms = Readonly<Record<string, QualificationDays>>

/** Whether its last day is over. A qualification without a last day holds until somebody says otherwise. */
export function isExpired(days: QualificationDays | undefined, today: string): boolean {
  return days?.expiresOn !== undefined && days.expiresOn < today
}

/** Qualifications that hold today. An expired one counts as absent, not as unknown. */
export function heldQualifications(
  qualifications: readonly string[],
  terms: QualificationTerms = {},
  today: string,
): string[] {
  return qualifications.filter((key) => !isExpired(terms[key], today))
}

/** All qualifications that were told of an enterprise, also expired ones. */
export function saidQualifications({ qualifications }: KnownFacts): readonly string[] {
  return typeof qualifications === 'object' && qualifications !== null ? qualifications : []
}

/** The last day on which a qualification holds, as its enterprise says; YYYY-MM-DD. */
export interface LastDay {
  qualification: string
  expiresOn: string
}

/** The terms with new last days. @returns undefined where a last day is earlier than the day of the award */
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
