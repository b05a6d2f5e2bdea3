import { decide } from '../eligibility/evaluate'
import type { EnterpriseProfile } from '../eligibility/facts'
import type { Verdict } from '../eligibility/verdict'
import { toDay } from '../../time/days'
import type { Policy } from '../policy'
import type { Measure, MeasureWindow } from './measure'
import { fitRank, measureWindow } from './measure-order'
import { policyMeasures } from './policy-measures'

/** What one measure means for an enterprise. */
interface MeasureFit {
  measure: Measure
  /** Undefined: the measure has no conditions and is for everybody. */
  verdict: Verdict | undefined
  window: MeasureWindow
  /** Whether its last day is over. */
  past: boolean
}

/** What a policy means for an enterprise. */
export interface PolicyFit {
  /** The verdict of `best`; undefined when that measure has no conditions, or the policy no measures: it concerns everybody. */
  verdict: Verdict | undefined
  measures: readonly MeasureFit[]
  /** The measure to name first; undefined for a policy without measures. */
  best?: MeasureFit
  /** Whether nothing of the policy can be applied for any more. */
  past: boolean
  /** The next last day of measures that the enterprise may apply for, YYYY-MM-DD. */
  closesOn?: string
}

/** Decides the measures of a policy for an enterprise at `now` (epoch ms). It explains nothing and so is fast enough for whole feeds. */
export function fitPolicy(policy: Policy, profile: EnterpriseProfile, now: number): PolicyFit {
  const today = toDay(now)
  const isPast = ({ untilOn }: MeasureWindow) => untilOn !== undefined && untilOn < today
  const measures = policyMeasures(policy).map((measure): MeasureFit => {
    const window = measureWindow(measure, policy)
    return {
      measure,
      verdict: measure.rule && decide(measure.rule, profile, now),
      window,
      past: isPast(window),
    }
  })
  const best = bestOf(measures)
  const { deadlineOn } = policy
  const open = measures.filter(({ past }) => !past)
  const past = measures.length === 0 ? isPast(measureWindow({}, policy)) : open.length === 0
  const closesOn =
    measures.length === 0
      ? past
        ? undefined
        : deadlineOn
      : earliest(open.flatMap(({ verdict, window }) => (verdict === 'unmet' ? [] : (window.untilOn ?? []))))
  return {
    verdict: best?.verdict,
    measures,
    ...(best && { best }),
    past,
    ...(closesOn !== undefined && { closesOn }),
  }
}

/** The largest sum that a measure names, in yuan; 0 without one. */
export function largestSum({ amounts }: Pick<Measure, 'amounts'>): number {
  return amounts.reduce((most, { kind, value }) => (kind === 'sum' ? Math.max(most, value) : most), 0)
}

/** The best measure: open ones before past ones, then by verdict, then by what it gives. Of equals the earlier one. */
function bestOf(measures: readonly MeasureFit[]): MeasureFit | undefined {
  let best: MeasureFit | undefined
  for (const each of measures) if (!best || isBetter(each, best)) best = each
  return best
}

function isBetter(a: MeasureFit, b: MeasureFit): boolean {
  if (a.past !== b.past) return !a.past
  const rank = fitRank(a.verdict) - fitRank(b.verdict)
  return rank === 0 ? largestSum(a.measure) > largestSum(b.measure) : rank > 0
}

function earliest(days: readonly string[]): string | undefined {
  return days.reduce<string | undefined>(
    (first, day) => (first === undefined || day < first ? day : first),
    undefined,
  )
}
