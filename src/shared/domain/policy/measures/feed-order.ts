import { closesSoon, daysLeft } from '../../time/deadline'
import { computeAward } from '../eligibility/award'
import type { EnterpriseProfile } from '../eligibility/facts'
import type { Policy } from '../policy'
import { fitRank } from './measure-order'
import { largestSum, type PolicyFit } from './policy-fit'

/** The place of a policy in the feed of an enterprise. */
export interface FeedRank {
  /** The value of `fitRank`. */
  fit: number
  /** Days left; present when it closes within 30 days. */
  soonDays?: number
  /** The enterprise's gain by the best measure, in whole yuan; 0 when it cannot be known. */
  yuan: number
  publishedAt: number
  id: string
}

/**
 * The order of an enterprise's feed: policies that it is eligible for, then those for everybody, then those that wait for facts. Inside each group,
 * policies that close within 30 days come first, the soonest first; then those with the largest gain, then the newest. No two policies share a
 * place.
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

/** Larger than any number of days that counts as soon. */
const NOT_SOON = 1000

/** Larger sums count as this one: a place has to fit into a cursor. */
const YUAN_MAX = 1e15

/** The place of a policy in an enterprise's feed at `now` (epoch ms). */
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
