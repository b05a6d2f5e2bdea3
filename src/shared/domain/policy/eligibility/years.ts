import { dayNumber, dayText } from '@/shared/domain/time/days'
import { sharedFact, type EnterpriseProfile, type FactKey, type FactName } from './facts'
import type { YearSpan } from './rule'

/** What is told of the last full year once, whichever year that is. */
const OF_LAST_YEAR: Partial<Record<FactName, FactName>> = {
  annualRevenueYuan: 'revenueYuan',
  annualRdSpendYuan: 'rdSpendYuan',
}

/** The last full year before a day (days since 1970-01-01). */
export function lastYear(today: number): number {
  return Number(dayText(today).slice(0, 4)) - 1
}

/** The years of a span, latest first. */
export function spanYears({ years, to }: YearSpan, today: number): number[] {
  const last = to ?? lastYear(today)
  return Array.from({ length: years }, (_, back) => last - back)
}

/** The key under which a yearly fact is asked for a year: 上年营业收入 for the revenue of the last year, so that it is asked once. */
export function yearKey(fact: FactName, year: number, today: number): FactKey {
  const once = year === lastYear(today) ? OF_LAST_YEAR[fact] : undefined
  return once ?? `${fact}:${year}`
}

/** A yearly fact in a year; nothing before the enterprise was founded; undefined when it is not known. */
export function yearValue(
  profile: EnterpriseProfile,
  fact: FactName,
  year: number,
  today: number,
): number | undefined {
  for (const key of [`${fact}:${year}` as const, yearKey(fact, year, today)]) {
    const value = profile[key]
    if (typeof value === 'number' && Number.isFinite(value)) return value
  }
  return foundedAfter(profile, year) ? 0 : undefined
}

/** True when the enterprise is known to be founded after a year. */
export function foundedAfter({ establishedOn }: EnterpriseProfile, year: number): boolean {
  if (typeof establishedOn !== 'string' || dayNumber(establishedOn) === undefined) return false
  return Number(establishedOn.slice(0, 4)) > year
}

/** The keys that a fact of a span of years stands for: one a year where it is told for years, else itself. */
export function spanKeys(fact: FactName, span: YearSpan, today: number): FactKey[] {
  if (!sharedFact(fact)?.yearly) return [fact]
  return spanYears(span, today).map((year) => yearKey(fact, year, today))
}
