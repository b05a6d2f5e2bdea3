import { createHash } from 'node:crypto'
import type { Enterprise } from '@/shared/domain/access/account'
import type { EligibilityStep } from '@/shared/domain/policy/eligibility/explanation'
import type { Policy } from '@/shared/domain/policy/policy'
import { profileFor } from '@/shared/domain/enterprise/profile'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { policyStanding } from '@/shared/domain/push/standing'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Candidate } from '../_kernel/data/repositories/roster'
import type { PackedPeople } from '../_kernel/data/rosters/packed-person'
import { candidatesFor } from './candidates'
import { followedAmong } from './followers'
import type { Member } from './member'

/** An enterprise that nearly fits, and the one thing that is missing. */
export interface Near extends Member {
  step: EligibilityStep
  /** The measure that asks for it. */
  measureId?: string
}

export interface Audience {
  /** Enterprises that fit, by place and id. */
  fit: readonly Member[]
  oneFact: readonly Near[]
  narrow: readonly Near[]
  /** Several facts are missing. */
  open: number
  /** Who is told: whom it fits, and after them the followers of its themes where it may still fit. */
  told: readonly Member[]
  unmet: number
  /** Every enterprise of the policy's region. */
  total: number
}

/** Whom a push is for: those whom one of these measures fits; without a choice, any of the policy. */
export interface AudienceChoice {
  measureIds?: readonly string[] | undefined
}

/** @throws ActionError InvalidInput when none of the chosen measures is in the policy */
export function chosenMeasures(
  policy: Policy,
  measureIds: readonly string[] | undefined,
): readonly Measure[] {
  const all = policyMeasures(policy)
  if (measureIds === undefined) return all
  const chosen = all.filter(({ id }) => measureIds.includes(id))
  if (chosen.length === 0)
    throw new ActionError('InvalidInput', { measureIds: '选的事项已经不在了，请重新选' })
  return chosen
}

/**
 * Where every enterprise of the policy's region stands to it. Those whose place or industry rules them out are counted, not read; of the
 * others the facts come from the packed roster, or, where they are few, from an indexed query.
 */
export async function readAudience(
  policy: Policy,
  roster: PackedPeople,
  now: number,
  { measureIds }: AudienceChoice = {},
): Promise<Audience> {
  const measures = chosenMeasures(policy, measureIds)
  const { total, candidates } = await candidatesFor(policy, measures, now)
  const fit: Member[] = []
  const oneFact: Near[] = []
  const narrow: Near[] = []
  const open: Member[] = []
  for (const candidate of candidates) {
    const standing = policyStanding(measures, profileFor(candidate as Enterprise, policy.id, now), now)
    const member = memberOf(candidate)
    if (standing.kind === 'fit') fit.push(member)
    else if (standing.kind === 'one_fact') oneFact.push({ ...member, ...nearOf(standing) })
    else if (standing.kind === 'narrow') narrow.push({ ...member, ...nearOf(standing) })
    else if (standing.kind === 'open') open.push(member)
  }
  fit.sort(byPlace)
  const known = fit.length + oneFact.length + narrow.length + open.length
  const followed = followedAmong(roster, policy.themes, [...oneFact, ...open])
  return {
    fit,
    oneFact: oneFact.sort(byPlace),
    narrow: narrow.sort(byPlace),
    open: open.length,
    told: [...fit, ...followed.sort(byPlace)],
    unmet: Math.max(0, total - known),
    total,
  }
}

function nearOf({ step, measureId }: { step: EligibilityStep; measureId?: string }) {
  return { step, ...(measureId !== undefined && { measureId }) }
}

const ZONE_LENGTH = 8

function memberOf({ id, regionCode }: Candidate): Member {
  return { id, zoneCode: regionCode.slice(0, ZONE_LENGTH) }
}

function byPlace(a: Member, b: Member): number {
  if (a.zoneCode !== b.zoneCode) return a.zoneCode < b.zoneCode ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Why a push has to be confirmed once more. */
export function confirmationFor({ fit, told, total }: Audience): 'nobody' | 'everybody' | undefined {
  if (told.length === 0) return 'nobody'
  return fit.length === total ? 'everybody' : undefined
}

/** Names this audience and what it is told: the same digest, the same push. */
export function audienceDigest({ id, version }: Policy, urgent: boolean, told: readonly Member[]): string {
  const hash = createHash('sha256').update(`${id}\n${version}\n${urgent}\n`)
  for (const { id: memberId, only = [] } of told) hash.update(`${memberId} ${only.join(' ')}\n`)
  return hash.digest('hex').slice(0, 32)
}
