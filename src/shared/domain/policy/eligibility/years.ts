import { dayNumber, yearOfDay } from '@/shared/domain/time/days'
import { sharedFact, type EnterpriseProfile, type FactKey, type FactName } from './facts'
import { rememberLatest } from './latest'
import type { Test, YearSpan } from './rule'

/** What is told of the last full year once, whichever year that is. */
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

/** The key under which a yearly fact is asked for a year: 上年营业收入 for the revenue of the last year, so that it is asked once. */
export function yearKey(fact: FactName, year: number, today: number): FactKey {
  return toldOnce(fact, year, today) ?? ownKey(fact, year)
}

/** What a question over years asks for on a later day, so that nobody takes it for the last year of today: 2020 年营业收入. */
export function ownYearKey(test: Test, key: FactKey, on: number): FactKey {
  if (test.test !== 'growth' && test.test !== 'sum' && test.test !== 'ratio') return key
  const name = (Object.keys(OF_LAST_YEAR) as FactName[]).find((fact) => OF_LAST_YEAR[fact] === key)
  return name ? ownKey(name, lastYear(on)) : key
}

function toldOnce(fact: FactName, year: number, today: number): FactName | undefined {
  const once = OF_LAST_YEAR[fact]
  return once !== undefined && year === lastYear(today) ? once : undefined
}

/** A year of a yearly fact: the keys under which its value is told. */
export interface YearPlace {
  year: number
  own: YearKey
  once: FactName | undefined
}

/** Where the value of a yearly fact in a year is told, for whoever asks on a day. */
export function yearPlace(fact: FactName, year: number, today: number): YearPlace {
  return { year, own: ownKey(fact, year), once: toldOnce(fact, year, today) }
}

/** The years of a span of a yearly fact, latest first: the same list for whoever asks about the same span in the same year. */
export function spanPlaces(fact: FactName, span: YearSpan, today: number): readonly YearPlace[] {
  let spans = placesByFact.get(fact)
  if (!spans) placesByFact.set(fact, (spans = new Map()))
  const last = lastYear(today)
  const said = ((span.to ?? last) * SPAN_MAX + span.years) * YEAR_MAX + last
  let places = spans.get(said)
  if (!places) spans.set(said, (places = spanYears(span, today).map((year) => yearPlace(fact, year, today))))
  return places
}

/** Longer than any span of years, later than any year. */
const SPAN_MAX = 1000
const YEAR_MAX = 10_000

/** By last year, length and year of asking: rules name few spans. */
const placesByFact = new Map<FactName, Map<number, readonly YearPlace[]>>()

/** A yearly fact in a year; nothing before the enterprise was founded; undefined when it is not known. */
export function yearValue(
  profile: EnterpriseProfile,
  fact: FactName,
  year: number,
  today: number,
): number | undefined {
  return placeValue(profile, yearPlace(fact, year, today))
}

/** The same where the keys of the year are found already. */
export function placeValue(profile: EnterpriseProfile, { own, once, year }: YearPlace): number | undefined {
  const value = profile[own]
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const told = once && profile[once]
  if (typeof told === 'number' && Number.isFinite(told)) return told
  return foundedAfter(profile, year) ? 0 : undefined
}

type YearKey = `${FactName}:${number}`

/** Keys of years are asked for each enterprise anew: each is made once. Rules name few years. */
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

/** The year of founding; before all years where it is not known. */
const foundingYear = rememberLatest(({ establishedOn }: EnterpriseProfile): number => {
  const known = typeof establishedOn === 'string' && dayNumber(establishedOn) !== undefined
  return known ? Number(establishedOn.slice(0, 4)) : -Infinity
})

/** The keys that a fact of a span of years stands for: one a year where it is told for years, else itself. */
export function spanKeys(fact: FactName, span: YearSpan, today: number): FactKey[] {
  if (!sharedFact(fact)?.yearly) return [fact]
  return spanYears(span, today).map((year) => yearKey(fact, year, today))
}
