import { sharedFact, type FactKey } from '../facts'
import type { Rule, Test } from '../rule'
import { lastYear } from '../years'

/**
 * True when nothing that the enterprise does from `today` on changes a fact that a question asks about: its place, its founding, its record,
 * a year that has passed. The last full year counts as open where the question goes with the years: there is a next one.
 */
export function isFixed(key: FactKey, test: Test, rule: Rule, today: number): boolean {
  if (key.startsWith('custom:')) return rule.facts?.[key]?.fixed === true
  if (!key.includes(':')) return sharedFact(key)?.fixed === true
  const year = key.split(':')[1]
  const moves = 'years' in test || 'over' in test ? test.to === undefined : false
  return Number(year) < lastYear(today) + (moves ? 0 : 1)
}
