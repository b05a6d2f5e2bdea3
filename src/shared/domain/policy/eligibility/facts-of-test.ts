import { FACTS, sharedFact, type EnterpriseProfile, type FactKey, type FactName } from './facts'
import { shownValue } from './known'
import { effectiveRoot, ruleConditions, type Rule, type RuleNode, type Test, type YearSpan } from './rule'
import {
  foundedAfter,
  lastYear,
  placeValue,
  spanKeys,
  spanPlaces,
  spanYears,
  yearKey,
  yearValue,
} from './years'

/** The facts that a test asks for on a day (days since 1970-01-01). */
export function factsOfTest(test: Test, today: number): readonly FactKey[] {
  const last = lastYear(today)
  const known = factsByTest.get(test)
  if (known?.last === last) return known.facts
  const facts = listFacts(test, today)
  factsByTest.set(test, { last, facts })
  return facts
}

/** Tests are immutable: the facts of one change only with the year of asking. */
const factsByTest = new WeakMap<Test, { last: number; facts: readonly FactKey[] }>()

function listFacts(test: Test, today: number): readonly FactKey[] {
  switch (test.test) {
    case 'today':
      return []
    case 'compare':
      return [test.fact, test.than]
    case 'growth':
      return growthYears(test, today).map((year) => yearKey(test.fact, year, today))
    case 'sum':
      return spanKeys(test.fact, test, today)
    case 'ratio':
      return [...spanKeys(test.part, test, today), ...spanKeys(test.whole, test, today)]
    default:
      return [test.fact]
  }
}

/** The year of a growth and the earlier year that it is compared with. */
export function growthYears(
  { to, over }: Extract<Test, { test: 'growth' }>,
  today: number,
): [year: number, base: number] {
  const [year = 0] = spanYears({ years: 1, ...(to !== undefined && { to }) }, today)
  return [year, year - over]
}

/** Every fact that a rule and its tiers ask for, and every fact that its amounts are computed from, each once. */
export function namedFacts(rule: Rule, today: number): FactKey[] {
  const nodes: RuleNode[] = [
    effectiveRoot(rule),
    ...(rule.award?.tiers ?? []).flatMap(({ when }) => (when ? [when] : [])),
  ]
  const asked = nodes.flatMap((node) =>
    ruleConditions(node).flatMap((condition) => factsOfTest(condition, today)),
  )
  const counted = (rule.award?.tiers ?? []).flatMap(({ gives }) => ('of' in gives ? [gives.of] : []))
  return [...new Set([...asked, ...counted])]
}

/** The keys with a year that a rule asks about, and the day of founding, because a year before it counts as 0. Empty without such keys. */
export function yearlyFacts(rule: Rule, today: number): FactKey[] {
  const years = ruleConditions(rule.root).flatMap((condition) =>
    yearsOfTest(condition, today).map(({ fact, year }): FactKey => `${fact}:${year}`),
  )
  return years.length > 0 ? [...years, 'establishedOn'] : []
}

/** The facts of a test that are not known. */
export function untoldFacts(test: Test, profile: EnterpriseProfile, today: number): FactKey[] {
  const untold: FactKey[] = []
  const asked = factsOfTest(test, today)
  let at = 0
  const isUntold = (key: FactKey) => shownValue(profile, key) === undefined
  const add = (key: FactKey | undefined, isKnown: boolean) => {
    at += 1
    if (key !== undefined && !isKnown) untold.push(key)
  }
  const addPlain = (key: FactKey | undefined) => add(key, key !== undefined && !isUntold(key))
  const addSpan = (fact: FactName, span: YearSpan) => {
    if (sharedFact(fact)?.yearly)
      for (const place of spanPlaces(fact, span, today))
        add(asked[at], placeValue(profile, place) !== undefined)
    else addPlain(asked[at])
  }
  if (test.test === 'growth' && FACTS[test.fact].yearly)
    for (const year of growthYears(test, today))
      add(asked[at], yearValue(profile, test.fact, year, today) !== undefined)
  else if (test.test === 'sum') addSpan(test.fact, test)
  else if (test.test === 'ratio') {
    addSpan(test.part, test)
    addSpan(test.whole, test)
  } else return asked.filter(isUntold)
  return untold
}

/** The yearly facts of a test, each with a year that it asks about. */
function yearsOfTest(test: Test, today: number): { fact: FactName; year: number }[] {
  const of = (fact: FactName, years: readonly number[]) =>
    sharedFact(fact)?.yearly ? years.map((year) => ({ fact, year })) : []
  switch (test.test) {
    case 'growth':
      return of(test.fact, growthYears(test, today))
    case 'sum':
      return of(test.fact, spanYears(test, today))
    case 'ratio':
      return [...of(test.part, spanYears(test, today)), ...of(test.whole, spanYears(test, today))]
    default:
      return []
  }
}

/** The number of the given years in which the enterprise existed, at least 1; all of them when its day of founding is not known. */
export function yearsThere(profile: EnterpriseProfile, years: readonly number[]): number {
  return Math.max(1, years.filter((year) => !foundedAfter(profile, year)).length)
}
