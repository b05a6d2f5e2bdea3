import { closesSoon, daysLeft } from '../../time/deadline'
import { computeAward } from '../eligibility/award'
import type { EnterpriseProfile } from '../eligibility/facts'
import type { Policy } from '../policy'
import { fitRank } from './measure-order'
import { largestSum, type PolicyFit } from './policy-fit'

/** Where a policy stands among those that are for an enterprise. */
export interface FeedRank {
  /** As `fitRank` gives it. */
  fit: number
  /** Days left, where it closes within 30 days. */
  soonDays?: number
  /** What the enterprise would get by the best measure, in whole yuan; 0 where nobody can say. */
  yuan: number
  publishedAt: number
  id: string
}

/**
 * The order of what is for an enterprise: what it is eligible for, then what everybody may have, then what waits for facts. In each of them
 * first what closes within 30 days, the soonest first; then by what the enterprise would get, the most first; then the newest. No two
 * policies stand at one place.
 */
export function byFitTimeAndGain(a: FeedRank, b: FeedRank): number {
  return (
    b.fit - a.fit ||
    (a.soonDays ?? NOT_SOON) - (b.soonDays ?? NOT_SOON) ||
    b.yuan - a.yuan ||
    b.publishedAt - a.publishedAt ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

/** More than any number of days that is soon. */
const NOT_SOON = 1000

/** No more is told apart: a place has to fit into a cursor. */
const YUAN_MAX = 1e15

/** Where a policy stands for an enterprise at `now` (epoch ms). */
export function feedRank(
  { id, publishedAt = 0 }: Pick<Policy, 'id' | 'publishedAt'>,
  { verdict, best, closesOn }: PolicyFit,
  profile: EnterpriseProfile,
  now: number,
): FeedRank {
  const left = closesSoon(closesOn, now) ? daysLeft(closesOn, now) : undefined
  return {
    fit: fitRank(verdict),
    ...(left !== undefined && { soonDays: left }),
    yuan: best ? Math.min(Math.round(bestYuan(best, profile, now)), YUAN_MAX) : 0,
    publishedAt,
    id,
  }
}

function bestYuan(
  { measure }: NonNullable<PolicyFit['best']>,
  profile: EnterpriseProfile,
  now: number,
): number {
  const award = measure.rule && computeAward(measure.rule, profile, now)
  return award?.kind === 'sum' ? award.yuan : largestSum(measure)
}
