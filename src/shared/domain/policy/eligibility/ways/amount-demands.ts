import type { Demand } from '../domain-of-test'
import { FACTS, type EnterpriseProfile, type FactKey } from '../facts'
import { factsOfTest, growthYears, yearsThere } from '../facts-of-test'
import { knownNumber } from '../known'
import type { Comparison, Test } from '../rule'
import { growthFactor } from '../sides'
import { lastYear, placeValue, spanKeys, spanYears, yearPlace, type YearPlace } from '../years'

/** A test that joins several amounts. */
export type JointTest = Extract<Test, { test: 'compare' | 'growth' | 'sum' | 'ratio' }>

export function isJoint(test: Test): test is JointTest {
  return test.test === 'compare' || test.test === 'growth' || test.test === 'sum' || test.test === 'ratio'
}

/** The value of an amount in a joint test, of a year or plain. `key` is one of `factsOfTest`. */
export function amountOf(
  test: JointTest,
  key: FactKey,
  profile: EnterpriseProfile,
  today: number,
): number | undefined {
  return amountAt(profile, key, placeOf(test, key, today))
}

/** Like `amountOf`, where the year of the amount is already found. */
export function amountAt(
  profile: EnterpriseProfile,
  key: FactKey,
  place: YearPlace | undefined,
): number | undefined {
  return knownNumber(profile, key) ?? (place && placeValue(profile, place))
}

/** The year of an amount in a joint test; undefined for an amount without a year. */
export function placeOf(test: JointTest, key: FactKey, today: number): YearPlace | undefined {
  if (test.test === 'compare') return undefined
  const place = factsOfTest(test, today).indexOf(key)
  if (test.test === 'growth') return yearPlace(test.fact, growthYears(test, today)[place] ?? 0, today)
  const part = test.test === 'sum' ? test.fact : test.part
  const whole = test.test === 'sum' ? test.fact : test.whole
  // The keys of the part come first: one for each year where the part is yearly, else one.
  const ofPart = FACTS[part].yearly ? test.years : 1
  const [fact, back] = place < ofPart ? [part, place] : [whole, place - ofPart]
  return FACTS[fact].yearly ? yearPlace(fact, (test.to ?? lastYear(today)) - back, today) : undefined
}

const TURNED: Readonly<Record<Comparison, Comparison>> = {
  at_least: 'less_than',
  less_than: 'at_least',
  at_most: 'more_than',
  more_than: 'at_most',
}

/** The sum of factor × fact over all `terms` is at most `limit`; `strict`: below it. */
export interface AmountInequality {
  terms: ReadonlyMap<FactKey, number>
  limit: number
  strict: boolean
}

type Inequality = AmountInequality
type JointDemand = Demand & { condition: JointTest }
type Alternatives = readonly (readonly Inequality[])[]

/**
 * The alternative ways in which a joint demand holds, each as inequalities over its facts. Where the test is wanted, its base must be above 0.
 * Its opposite also holds with a base of 0, and an opposite `less_than` also holds where the amount measured by the base is 0.
 */
export function alternativesOf(
  { condition, wanted }: JointDemand,
  profile: EnterpriseProfile,
  today: number,
): Alternatives {
  const { terms, limit, base } = amountsCompared(condition, profile, today)
  const is = wanted ? condition.is : TURNED[condition.is]
  const main = inequality(terms, is, limit)
  if (base.length === 0) return [[main]]
  if (wanted) return [[main, { ...atMostNothing(base, -1), strict: true }]]
  const noBase = [atMostNothing(base, 1)]
  if (is !== 'less_than') return [[main], noBase]
  const measured = [...terms.keys()].filter((key) => !base.includes(key))
  return [[main], noBase, [atMostNothing(measured, 1)]]
}

/** Compares the sum of factor × fact over all `terms` with a limit. The test is met only if the sum of `base` is above 0; empty: no base. */
interface Compared {
  terms: ReadonlyMap<FactKey, number>
  limit: number
  base: readonly FactKey[]
}

function amountsCompared(condition: JointTest, profile: EnterpriseProfile, today: number): Compared {
  const terms = new Map<FactKey, number>()
  const add = (key: FactKey, times: number) => terms.set(key, (terms.get(key) ?? 0) + times)
  switch (condition.test) {
    case 'compare':
      add(condition.fact, 1)
      add(condition.than, -1)
      return { terms, limit: 0, base: [] }
    case 'growth': {
      const [year, before] = factsOfTest(condition, today)
      if (year === undefined || before === undefined) return { terms, limit: 0, base: [] }
      add(year, 1)
      add(before, -growthFactor(condition))
      return { terms, limit: 0, base: [before] }
    }
    case 'sum': {
      for (const key of spanKeys(condition.fact, condition, today)) add(key, 1)
      const count = condition.mean ? yearsThere(profile, spanYears(condition, today)) : 1
      return { terms, limit: condition.value * count, base: [] }
    }
    case 'ratio': {
      const base = spanKeys(condition.whole, condition, today)
      for (const key of spanKeys(condition.part, condition, today)) add(key, 1)
      for (const key of base) add(key, -condition.value)
      return { terms, limit: 0, base }
    }
  }
}

/** `times` × the sum of the facts is at most 0. */
function atMostNothing(facts: readonly FactKey[], times: 1 | -1): Inequality {
  return { terms: new Map(facts.map((key) => [key, times])), limit: 0, strict: false }
}

function inequality(terms: ReadonlyMap<FactKey, number>, is: Comparison, limit: number): Inequality {
  const strict = is === 'more_than' || is === 'less_than'
  if (is === 'at_most' || is === 'less_than') return { terms, limit, strict }
  return { terms: new Map([...terms].map(([key, times]) => [key, -times])), limit: -limit, strict }
}
