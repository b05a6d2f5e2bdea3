import type { Verdict } from '../eligibility/verdict'
import type { Policy } from '../policy'
import type { Measure, MeasureWindow } from './measure'

/** The application window of a measure: its own, else the policy's. */
export function measureWindow(
  { window }: Pick<Measure, 'window'>,
  { deadlineOn }: Pick<Policy, 'deadlineOn'>,
): MeasureWindow {
  return window ?? (deadlineOn === undefined ? {} : { untilOn: deadlineOn })
}

const RANKS: Readonly<Record<Verdict | 'everybody', number>> = { met: 3, everybody: 2, unknown: 1, unmet: 0 }

/** Rank of a verdict, the best first: met, no conditions (for everybody), unknown, unmet. */
export function fitRank(verdict: Verdict | undefined): number {
  return RANKS[verdict ?? 'everybody']
}
