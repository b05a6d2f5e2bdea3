import { dayNumber, yearOfDay } from '@/shared/domain/time/days'
import { sharedFact, type EnterpriseProfile, type FactKey, type FactName } from './facts'
import { rememberLatest } from './latest'
import type { Test, YearSpan } from './rule'

/** Yearly facts whose value for the last full year is told under a key without a year. */
const OF_LAST_YEAR: Partial<Record<FactName, FactName>> = {
  annualRevenueYuan: 'revenueYuan',
  annualRdSpendYuan: 'rdSpendYuan',
}

/** The last full year before a day (days since 1970-01-01). */
export function lastYear(today: number): number {
  return yearOfDay(today) - 1
}

/** The years of a span, latest first. */
export function spanYears({ years, to }: YearSpan, today: number): number[] {
  const last = to ?? lastYear(today)
  return Array.from({ length: years }, (_, back) => last - back)
}

/** The key under which a yearly fact is asked for a year. The revenue of the last year is asked as 上年营业收入, so that it is asked only once. */
export function yearKey(fact: FactName, year: number, today: number): FactKey {
  return toldOnce(fact, year, today) ?? ownKey(fact, year)
}

/** The key that a test over years asks for on the later day `on`: with its year (2020 年营业收入), so that nobody takes it for today's last year. */
export function ownYearKey(test: Test, key: FactKey, on: number): FactKey {
  if (test.test !== 'growth' && test.test !== 'sum' && test.test !== 'ratio') return key
  const name = (Object.keys(OF_LAST_YEAR) as FactName[]).find((fact) => OF_LAST_YEAR[fact] === key)
  return name ? ownKey(name, lastYear(on)) : key
}

function toldOnce(fact: FactName, year: number, today: number): FactName | undefined {
  const once = OF_LAST_YEAR[fact]
  return once !== undefined && year === lastYear(today) ? once : undefined
}

/** A year of a yearly fact with the keys under which its value is told: `own` with the year, `once` without. */
export interface YearPlace {
  year: number
  own: YearKey
  once: FactName | undefined
}

/** The keys under which the value of a yearly fact in a year is told, as seen on a day. */
export function yearPlace(fact: FactName, year: number, today: number): YearPlace {
  return { year, own: ownKey(fact, year), once: toldOnce(fact, year, today) }
}

/** The years of a span of a yearly fact, latest first. The same span in the same year of asking returns the same list object. */
export function spanPlaces(fact: FactName, span: YearSpan, today: number): readonly YearPlace[] {
  let spans = placesByFact.get(fact)
  if (!spans) placesByFact.set(fact, (spans = new Map()))
  const last = lastYear(today)
  const said = ((span.to ?? last) * SPAN_MAX + span.years) * YEAR_MAX + last
  let places = spans.get(said)
  if (!places) spans.set(said, (places = spanYears(span, today).map((year) => yearPlace(fact, year, today))))
  return places
}

/** Factors of the cache key: one is longer than any span of years, the other later than any year. */
const SPAN_MAX = 1000
const YEAR_MAX = 10_000

/** Keyed by the span's last year, its length and the year of asking in one number. Rules name few spans. */
const placesByFact = new Map<FactName, Map<number, readonly YearPlace[]>>()

/** The value of a yearly fact in a year; 0 for an untold year before the enterprise was founded; undefined when it is not known. */
export function yearValue(
  profile: EnterpriseProfile,
  fact: FactName,
  year: number,
  today: number,
): number | undefined {
  return placeValue(profile, yearPlace(fact, year, today))
}

/** Like `yearValue`, where the keys of the year are already found. */
export function placeValue(profile: EnterpriseProfile, { own, once, year }: YearPlace): number | undefined {
  const value = profile[own]
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const told = once && profile[once]
  if (typeof told === 'number' && Number.isFinite(told)) return told
  return foundedAfter(profile, year) ? 0 : undefined
}

type YearKey = `${FactName}:${number}`

/** Each key with a year is built once, because every enterprise needs it again. Rules name few years. */
const yearKeys = new Map<FactName, Map<number, YearKey>>()

function ownKey(fact: FactName, year: number): YearKey {
  let keys = yearKeys.get(fact)
  if (!keys) yearKeys.set(fact, (keys = new Map()))
  let key = keys.get(year)
  if (key === undefined) keys.set(year, (key = `${fact}:${year}`))
  return key
}

/** True when the enterprise is known to be founded after a year. */
export function foundedAfter(profile: EnterpriseProfile, year: number): boolean {
  return foundingYear(profile) > year
}

/** The year of founding; -Infinity where it is not known. */
const foundingYear = rememberLatest(({ establishedOn }: EnterpriseProfile): number => {
  const known = typeof establishedOn === 'string' && dayNumber(establishedOn) !== undefined
  return known ? Number(establishedOn.slice(0, 4)) : -Infinity
})

/** The keys of a fact over a span of years: one for each year of a yearly fact, else the fact itself. */
export function spanKeys(fact: FactName, span: YearSpan, today: number): FactKey[] {
  if (!sharedFact(fact)?.yearly) return [fact]
  return spanYears(span, today).map((year) => yearKey(fact, year, today))
}
