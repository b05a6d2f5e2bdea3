import { sharedFact, type FactKey } from '../facts'
import type { Rule, Test } from '../rule'
import { lastYear } from '../years'

/**
 * True when the enterprise cannot change a fact of a test from `today` on: its place, its founding, its record, a past year. Where the test
 * follows the years (no `to`), the last full year counts as changeable, because next year takes its place.
 */
export function isFixed(key: FactKey, test: Test, rule: Rule, today: number): boolean {
  if (key.startsWith('custom:')) return rule.facts?.[key]?.fixed === true
  if (!key.includes(':')) return sharedFact(key)?.fixed === true
  const year = key.split(':')[1]
  const moves = 'years' in test || 'over' in test ? test.to === undefined : false
  return Number(year) < lastYear(today) + (moves ? 0 : 1)
}
