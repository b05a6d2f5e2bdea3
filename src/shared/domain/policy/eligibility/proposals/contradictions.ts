import type { Test } from '../rule'
import type { ConditionProposal } from './proposal'

/** A lower or upper bound on a fact. */
interface Bound {
  of: string
  isLower: boolean
  value: number
}

/**
 * Drops the tests of amounts that no enterprise is asked for together; their words stay. 1000万至1亿元的……；1亿至4亿元的…… are tiers, however they are
 * worded. `listOf`: the list in which a condition stands; the conditions of a list are asked together.
 */
export function withoutContradictions(
  found: readonly ConditionProposal[],
  listOf: (proposal: ConditionProposal) => string,
): ConditionProposal[] {
  const bounds = found.flatMap((each) => boundsOf(each, listOf))
  const doubtful = new Set(
    bounds.filter((one) => bounds.some((other) => isAtOdds(one, other))).map(({ of }) => of),
  )
  if (doubtful.size === 0) return [...found]
  const shown = new Set<string>()
  return found.flatMap((each) => {
    if (!boundsOf(each, listOf).some(({ of }) => doubtful.has(of))) return [each]
    const { test: _test, ...open } = each
    const key = `${each.path}|${each.words}|`
    const isNew = !shown.has(key)
    shown.add(key)
    return isNew ? [{ ...open, key }] : []
  })
}

function boundsOf(each: ConditionProposal, listOf: (proposal: ConditionProposal) => string): Bound[] {
  const bound = each.test && !each.negated ? boundOf(each.test) : undefined
  return bound ? [{ ...bound, of: `${listOf(each)} ${bound.of}` }] : []
}

/** True for two different lower or upper bounds on the same fact, or for a lower bound at or above the upper one. */
function isAtOdds(one: Bound, other: Bound): boolean {
  if (one.of !== other.of) return false
  if (one.isLower === other.isLower) return one.value !== other.value
  const [low, high] = one.isLower ? [one, other] : [other, one]
  return low.value >= high.value
}

function boundOf(test: Test): Bound | undefined {
  if (test.test === 'number' || test.test === 'sum')
    return {
      of: `${test.fact}${test.test === 'sum' ? `:${test.years}${test.mean ? 'mean' : ''}` : ''}`,
      isLower: test.is === 'at_least' || test.is === 'more_than',
      value: test.value,
    }
  if (test.test === 'growth')
    return {
      of: `${test.fact} grows ${test.over} ${test.to ?? ''}`,
      isLower: test.is === 'at_least' || test.is === 'more_than',
      value: test.rate,
    }
  if (test.test === 'ratio')
    return {
      of: `${test.part}/${test.whole}`,
      isLower: test.is === 'at_least' || test.is === 'more_than',
      value: test.value,
    }
  if (test.test === 'elapsed' && 'years' in test.period)
    return { of: test.fact, isLower: test.is === 'at_least', value: test.period.years }
  return undefined
}
