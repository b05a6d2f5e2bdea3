import { createHash } from 'node:crypto'
import type { RegionCode } from '@/shared/domain/access/region'
import type { Enterprise } from '@/shared/domain/access/account'
import type { EligibilityStep } from '@/shared/domain/policy/eligibility/explanation'
import type { Policy } from '@/shared/domain/policy/policy'
import { profileFor } from '@/shared/domain/enterprise/profile'
import { measureWindow } from '@/shared/domain/policy/measures/measure-order'
import { byMeasureGain } from '@/shared/domain/policy/measures/measure-sum'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import type { Relay } from '@/shared/domain/push/relay'
import { RINGS_BEFORE, type Ring } from '@/shared/domain/push/rings'
import { policyStanding, type PolicyStanding } from '@/shared/domain/push/standing'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { toDay } from '@/shared/domain/time/days'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Candidate } from '../_kernel/data/repositories/roster'
import type { PackedPeople } from '../_kernel/data/rosters/packed-person'
import { candidatesFor } from './candidates'
import type { Member, Near } from './member'
import type { DividedTargets } from './notified-before'
import type { PushScope } from './push-scope'
import { byPlace, toRings, type RingedAudience } from './rings'

export interface Audience extends RingedAudience {
  /** Enterprises that the policy fits, by place and id. */
  fit: readonly Member[]
  oneFact: readonly Near[]
  narrow: readonly Near[]
  /** How many enterprises lack several facts. */
  open: number
  unmet: number
  /** Every enterprise of the policy's region. */
  total: number
  /** The measures by which the audience was found. */
  measures: readonly Measure[]
  /** The last day for the last of the measures, when it is over: nobody can apply any more. */
  pastOn?: string
  /** Otherwise the last day on which anybody can apply; absent when the notice gives none. */
  lastOn?: string
  /** Last days of the measures that are still open, each day once. */
  lastDays?: readonly string[]
}

/** The publisher's choice of an audience: enterprises that one of these measures fits or may fit. */
export interface AudienceChoice {
  /** Absent: all measures of the policy. */
  measureIds?: readonly string[] | undefined
  /** Absent: the rings that every push told before rings could be chosen. */
  rings?: readonly Ring[] | undefined
  /** What the relaying region adds. */
  relay?: Relay | undefined
}

/** @throws ActionError InvalidInput when none of the chosen measures is in the policy */
function chosenMeasures(policy: Policy, measureIds: readonly string[] | undefined): readonly Measure[] {
  const all = policyMeasures(policy)
  if (measureIds === undefined) return all
  const chosen = all.filter(({ id }) => measureIds.includes(id))
  if (chosen.length === 0)
    throw new ActionError('InvalidInput', { measureIds: '选的事项已经不在了，请重新选' })
  return chosen
}

/** The measures that are still open. If none is, all measures, and the latest of their last days. */
function openMeasures(policy: Policy, measures: readonly Measure[], now: number) {
  const today = toDay(now)
  const lastDays = (measures.length === 0 ? [{}] : measures).map((one) => measureWindow(one, policy).untilOn)
  const isPast = (untilOn: string | undefined) => untilOn !== undefined && untilOn < today
  const open = measures.filter((_, i) => !isPast(lastDays[i]))
  const [last] = lastDays.flatMap((day) => day ?? []).sort((a, b) => (a < b ? 1 : -1))
  if (lastDays.every(isPast)) return { measures, ...(last !== undefined && { pastOn: last }) }
  // A measure without a last day ends with the policy, if the policy has an end.
  const lastOn = lastDays.some((day) => day === undefined) ? policy.validUntilOn : last
  const days = [...new Set(lastDays.flatMap((day) => (day === undefined || isPast(day) ? [] : day)))]
  return { measures: open, lastDays: days, ...(lastOn !== undefined && { lastOn }) }
}

/**
 * How the policy fits every enterprise of the region, and in which ring each is told. Enterprises that place or industry rules out are counted and
 * not read. The facts of the others come from the packed roster or, when they are few, from an indexed query.
 */
export async function readAudience(
  { policy, regionCode, relay }: Pick<PushScope, 'policy' | 'regionCode' | 'relay'>,
  roster: PackedPeople,
  now: number,
  { measureIds, rings = RINGS_BEFORE }: AudienceChoice = {},
): Promise<Audience> {
  const { measures, ...days } = openMeasures(policy, chosenMeasures(policy, measureIds), now)
  const { total, candidates } = await candidatesFor({ ...policy, regionCode }, measures, now)
  const { fit, oneFact, narrow, open } = standingsOf(candidates, policy, { measures, rings }, now)
  const known = fit.length + oneFact.length + narrow.length + open.length
  return {
    fit: fit.sort(byPlace),
    oneFact: oneFact.sort(byPlace),
    narrow: narrow.sort(byPlace),
    open: open.length,
    unmet: Math.max(0, total - known),
    total,
    measures,
    ...days,
    ...toRings({ fit, oneFact, open }, roster, { policy, measures, rings, relay, now }),
  }
}

/** A roster without followers, for rings that facts alone decide. */
const NO_FOLLOWERS: PackedPeople = { people: new Map(), follows: new Map() }

/** The rings of these enterprises. Without a roster, nobody is in the ring of followers. @throws ActionError as `readAudience` */
export function ringsOf(
  candidates: readonly Candidate[],
  policy: Policy,
  { measureIds, rings = RINGS_BEFORE, relay, roster = NO_FOLLOWERS }: RingsAsked,
  now: number,
): RingedAudience {
  const { measures } = openMeasures(policy, chosenMeasures(policy, measureIds), now)
  const standings = standingsOf(candidates, policy, { measures, rings }, now)
  return toRings(standings, roster, { policy, measures, rings, relay, now })
}

interface RingsAsked extends AudienceChoice {
  /** The staff of enterprises and the themes that they follow. */
  roster?: PackedPeople
}

/** The rings of every enterprise of the region. @throws ActionError as `readAudience` */
export async function everyRing(
  policy: Policy,
  regionCode: RegionCode,
  choice: RingsAsked,
  now: number,
): Promise<RingedAudience> {
  const { measures } = openMeasures(policy, chosenMeasures(policy, choice.measureIds), now)
  const { candidates } = await candidatesFor({ ...policy, regionCode }, measures, now)
  return ringsOf(candidates, policy, choice, now)
}

function standingsOf(
  candidates: readonly Candidate[],
  policy: Policy,
  { measures, rings }: { measures: readonly Measure[]; rings: readonly Ring[] },
  now: number,
) {
  // A measure without conditions is for everybody, whatever another measure asks.
  const isForAll = measures.some(({ rule }) => !rule) && !rings.includes('one_fact')
  const fit: Member[] = []
  const oneFact: Near[] = []
  const narrow: Near[] = []
  const open: Member[] = []
  const ordered = byMeasureGain(measures)
  for (const candidate of candidates) {
    const standing = policyStanding(ordered, profileFor(candidate as Enterprise, policy.id, now), now)
    const member = memberOf(candidate)
    if (standing.kind === 'fit' || (isForAll && standing.kind === 'one_fact')) fit.push(member)
    else if (standing.kind === 'one_fact') oneFact.push({ ...member, ...nearOf(standing) })
    else if (standing.kind === 'narrow') narrow.push({ ...member, ...nearOf(standing) })
    else if (standing.kind === 'open') open.push(member)
  }
  return { fit, oneFact, narrow, open }
}

function nearOf({
  step,
  measureId,
  decides,
}: { step: EligibilityStep } & Pick<PolicyStanding, 'measureId' | 'decides'>) {
  return { step, ...(measureId !== undefined && { measureId }), ...(decides && { decides }) }
}

const ZONE_LENGTH = 8

function memberOf({ id, regionCode }: Candidate): Member {
  return { id, zoneCode: regionCode.slice(0, ZONE_LENGTH) }
}

/** Why the publisher must confirm a push once more; undefined when that is not necessary. */
export function confirmationFor(
  { told, total }: Pick<Audience, 'told' | 'total'>,
  divided: Pick<DividedTargets, 'targets' | 'told'>,
): 'nobody' | 'everybody' | undefined {
  const isAnybodyLeftOut = divided.told.length < divided.targets.length
  if (told.length === 0 || (isAnybodyLeftOut && divided.told.length === 0)) return 'nobody'
  if (isAnybodyLeftOut) return undefined
  return told.filter(({ only }) => !only).length === total ? 'everybody' : undefined
}

/** A digest of an audience and of the words for it. The same digest means the same push. */
export function audienceDigest(
  { id, relay }: Pick<PushScope, 'id' | 'relay'>,
  urgent: boolean,
  { told, groups }: Pick<RingedAudience, 'told' | 'groups'>,
  { targets, isLeftOut }: Pick<DividedTargets, 'targets' | 'isLeftOut'>,
): string {
  const hash = createHash('sha256').update(`${id}\n${urgent}\n${JSON.stringify(relay ?? {})}\n`)
  for (const { ring, ask, values, notice } of groups)
    hash.update(`${ring} ${ask?.fact ?? ''}\n${JSON.stringify([values, notice])}\n`)
  for (const { id: memberId, group = 0, only = [] } of told)
    hash.update(`${memberId} ${group} ${only.join(' ')}\n`)
  for (const { person } of targets) if (isLeftOut(person.id)) hash.update(`${person.id} left out\n`)
  return hash.digest('hex').slice(0, 32)
}
