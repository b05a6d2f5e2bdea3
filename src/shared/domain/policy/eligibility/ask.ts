import { dayNumber } from '@/shared/domain/time/days'
import { type EnterpriseProfile, type FactKey, sharedFact } from './facts'
import { knownChoices, knownNumber } from './known'
import { comparedSides, holds, sidesOf } from './sides'
import { fullDay } from './full-day'
import type { Comparison, Test } from './rule'
import { of, type Verdict } from './verdict'

/** The answer to one question about a profile on a day (days since 1970-01-01). */
export function answerTest(test: Test, profile: EnterpriseProfile, today: number): Verdict {
  switch (test.test) {
    case 'number': {
      // By far the most frequent test: a known value is compared without ranges.
      const value = knownNumber(profile, test.fact)
      return value === undefined
        ? comparedSides(sidesOf(test, profile, today))
        : of(holds(value, test.is, test.value))
    }
    case 'compare':
    case 'growth':
    case 'sum':
    case 'ratio':
      return comparedSides(sidesOf(test, profile, today))
    case 'among':
      return among(test, profile, today)
    case 'flag': {
      const value = profile[test.fact]
      return typeof value === 'boolean' ? of(value === test.value) : 'unknown'
    }
    case 'day': {
      const day = dayOfFact(profile, test.fact)
      if (day === null) return 'unmet'
      return compared(day, test.is === 'on_or_after' ? 'at_least' : 'at_most', dayNumber(test.on))
    }
    case 'elapsed': {
      const day = dayOfFact(profile, test.fact)
      if (day === null) return of(test.is === 'at_least')
      if (day === undefined || day > today) return day === undefined ? 'unknown' : of(test.is === 'at_most')
      return compared(today, test.is, fullDay(day, test))
    }
    case 'today':
      return of(
        (test.from === undefined || today >= (dayNumber(test.from) ?? Infinity)) &&
          (test.until === undefined || today <= (dayNumber(test.until) ?? -Infinity)),
      )
  }
}

/** Day number of a fact; null when it never happened, undefined when it is not known. */
export function dayOfFact(profile: EnterpriseProfile, fact: FactKey): number | null | undefined {
  const value = profile[fact]
  return value === null ? null : typeof value === 'string' ? dayNumber(value) : undefined
}

function compared(left: number | undefined, is: Comparison, right: number | undefined): Verdict {
  return left === undefined || right === undefined ? 'unknown' : of(holds(left, is, right))
}

function among(test: Extract<Test, { test: 'among' }>, profile: EnterpriseProfile, today: number): Verdict {
  const held = knownChoices(profile, test.fact, today)
  if (held === undefined) return 'unknown'
  if (sharedFact(test.fact)?.kind === 'code') return insideCodes(held[0] ?? '', test.values)
  if (test.fact === 'size') {
    if (held.every((size) => test.values.includes(size))) return 'met'
    return held.some((size) => test.values.includes(size)) ? 'unknown' : 'unmet'
  }
  const has = (value: string) => held.includes(value)
  return of(test.every ? test.values.every(has) : test.values.some(has))
}

/** A code lies inside each of its prefixes. A code that is coarser than the prefixes leaves the answer open. */
function insideCodes(code: string, prefixes: readonly string[]): Verdict {
  if (code === '') return 'unknown'
  if (prefixes.some((prefix) => code.startsWith(prefix))) return 'met'
  return prefixes.some((prefix) => prefix.startsWith(code)) ? 'unknown' : 'unmet'
}
