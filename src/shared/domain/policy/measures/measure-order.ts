import type { Verdict } from '../eligibility/verdict'
import type { Policy } from '../policy'
import type { Measure, MeasureWindow } from './measure'

/** When one can apply for a measure: as it says itself, else as the policy says. */
export function measureWindow(
  { window }: Pick<Measure, 'window'>,
  { deadlineOn }: Pick<Policy, 'deadlineOn'>,
): MeasureWindow {
  return window ?? (deadlineOn === undefined ? {} : { untilOn: deadlineOn })
}

const RANKS: Readonly<Record<Verdict | 'everybody', number>> = { met: 3, everybody: 2, unknown: 1, unmet: 0 }

/** How well a verdict speaks for a measure: met, for everybody, unknown, unmet. */
export function fitRank(verdict: Verdict | undefined): number {
  return RANKS[verdict ?? 'everybody']
}
