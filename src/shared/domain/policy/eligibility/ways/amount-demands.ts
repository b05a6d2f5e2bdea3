import type { Demand } from '../domain-of-test'
import { FACTS, type EnterpriseProfile, type FactKey } from '../facts'
import { factsOfTest, growthYears, yearsThere } from '../facts-of-test'
import { knownNumber } from '../known'
import type { Comparison, Test } from '../rule'
import { growthFactor, naturalRange } from '../sides'
import { lastYear, spanKeys, spanYears, yearValue } from '../years'
import type { Inequality } from './inequalities'

/** A demand that joins several amounts. */
export type JointTest = Extract<Test, { test: 'compare' | 'growth' | 'sum' | 'ratio' }>

export function isJoint(test: Test): test is JointTest {
  return test.test === 'compare' || test.test === 'growth' || test.test === 'sum' || test.test === 'ratio'
}

/** The value of an amount as a joint question sees it: of a year, or plain. `key` is one of `factsOfTest`. */
export function amountOf(
  test: JointTest,
  key: FactKey,
  profile: EnterpriseProfile,
  today: number,
): number | undefined {
  const plain = knownNumber(profile, key)
  if (plain !== undefined || test.test === 'compare') return plain
  const place = factsOfTest(test, today).indexOf(key)
  if (test.test === 'growth')
    return yearValue(profile, test.fact, growthYears(test, today)[place] ?? 0, today)
  const part = test.test === 'sum' ? test.fact : test.part
  const whole = test.test === 'sum' ? test.fact : test.whole
  // The years of the part come first, where it is told for years.
  const ofPart = FACTS[part].yearly ? test.years : 1
  const [fact, back] = place < ofPart ? [part, place] : [whole, place - ofPart]
  if (!FACTS[fact].yearly) return undefined
  return yearValue(profile, fact, (test.to ?? lastYear(today)) - back, today)
}

const TURNED: Readonly<Record<Comparison, Comparison>> = {
  at_least: 'less_than',
  less_than: 'at_least',
  at_most: 'more_than',
  more_than: 'at_most',
}

/** The inequalities over the facts of a joint demand; a base has to be more than nothing where the demand is wanted. */
export function inequalitiesOf(
  { condition, wanted }: Demand & { condition: JointTest },
  profile: EnterpriseProfile,
  today: number,
): Inequality[] {
  const is = wanted ? condition.is : TURNED[condition.is]
  const terms = new Map<FactKey, number>()
  const add = (key: FactKey, times: number) => terms.set(key, (terms.get(key) ?? 0) + times)
  let limit = 0
  let base: readonly FactKey[] = []
  switch (condition.test) {
    case 'compare':
      add(condition.fact, 1)
      add(condition.than, -1)
      break
    case 'growth': {
      const [year, before] = factsOfTest(condition, today)
      if (year === undefined || before === undefined) break
      add(year, 1)
      add(before, -growthFactor(condition))
      base = [before]
      break
    }
    case 'sum':
      for (const key of spanKeys(condition.fact, condition, today)) add(key, 1)
      limit = condition.value * (condition.mean ? yearsThere(profile, spanYears(condition, today)) : 1)
      break
    case 'ratio':
      base = spanKeys(condition.whole, condition, today)
      for (const key of spanKeys(condition.part, condition, today)) add(key, 1)
      for (const key of base) add(key, -condition.value)
  }
  const main = inequality(terms, is, limit)
  if (base.length === 0 || !wanted) return [main]
  return [main, { terms: new Map(base.map((key) => [key, -1])), limit: 0, strict: true }]
}

function inequality(terms: ReadonlyMap<FactKey, number>, is: Comparison, limit: number): Inequality {
  const strict = is === 'more_than' || is === 'less_than'
  if (is === 'at_most' || is === 'less_than') return { terms, limit, strict }
  return { terms: new Map([...terms].map(([key, times]) => [key, -times])), limit: -limit, strict }
}

/** What an amount can be at all, as inequalities. */
export function naturalInequalities(key: FactKey): Inequality[] {
  const { low, high } = naturalRange(key)
  return [
    ...(Number.isFinite(low) ? [{ terms: new Map([[key, -1]]), limit: -low, strict: false }] : []),
    ...(Number.isFinite(high) ? [{ terms: new Map([[key, 1]]), limit: high, strict: false }] : []),
  ]
}
