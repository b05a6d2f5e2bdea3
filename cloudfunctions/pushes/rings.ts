import { askedFact } from '@/shared/domain/enterprise/profile'
import { askedValues } from '@/shared/domain/policy/eligibility/asked-values'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import type { Policy } from '@/shared/domain/policy/policy'
import { ringWords } from '@/shared/domain/push/policy-message'
import type { Relay } from '@/shared/domain/push/relay'
import { orderedRings, type PushGroup, type Ring, type RingAsk } from '@/shared/domain/push/rings'
import type { PackedPeople } from '../_kernel/data/rosters/packed-person'

import { followedAmong } from './followers'
import type { Member, Near } from './member'

/** Where the enterprises of a policy's region stand, each in one place. */
export interface Standings {
  fit: readonly Member[]
  oneFact: readonly Near[]
  open: readonly Member[]
}

/** What decides who is told and in which words. */
interface RingChoice {
  policy: Policy
  measures: readonly Measure[]
  rings: readonly Ring[]
  /** What is added below by whoever relays it. */
  relay?: Relay | undefined
  now: number
}

/** Everybody who is told, in groups that read the same. */
export interface RingedAudience {
  groups: readonly PushGroup[]
  /** By group, place and id; every enterprise once. */
  told: readonly Member[]
  /** What each ring holds, chosen or not; an enterprise that a chosen ring tells is not among the followers. */
  members: Readonly<Record<Ring, readonly Member[]>>
}

/** Puts every enterprise into one ring: the nearest of those that were chosen. */
export function toRings(standings: Standings, roster: PackedPeople, choice: RingChoice): RingedAudience {
  const { policy, rings, relay } = choice
  const { fit, oneFact, open } = standings
  const left = [...(rings.includes('one_fact') ? [] : oneFact), ...(rings.includes('may_fit') ? [] : open)]
  const members = {
    fit,
    one_fact: oneFact,
    may_fit: open,
    followers: followedAmong(roster, policy.themes, left),
  }
  const groups: PushGroup[] = []
  const told: Member[] = []
  const add = (ring: Ring, its: readonly Member[], ask?: RingAsk) => {
    if (its.length === 0) return
    const group = groups.length
    groups.push({
      ring,
      ...(ask && { ask }),
      ...ringWords({ ...policy, told: choice.measures }, ring, { ask, relay }),
    })
    const placed = its.map(({ id, zoneCode, only }) => ({ id, zoneCode, ...(only && { only }) }))
    told.push(...placed.sort(byPlace).map((member) => (group === 0 ? member : { ...member, group })))
  }
  for (const ring of orderedRings(rings))
    if (ring === 'one_fact') for (const { ask, its } of byFact(oneFact, choice)) add(ring, its, ask)
    else add(ring, members[ring])
  return { groups, told, members }
}

/** Those who lack the same fact read the same words. */
export function byFact(
  oneFact: readonly Near[],
  { measures, now }: Pick<RingChoice, 'measures' | 'now'>,
): { ask: RingAsk | undefined; its: Near[] }[] {
  const groups = new Map<string, { ask: RingAsk | undefined; its: Near[] }>()
  for (const near of oneFact) {
    const ask = askFor(near, measures, now)
    const group = groups.get(ask?.fact ?? '') ?? { ask, its: [] }
    group.its.push(near)
    groups.set(ask?.fact ?? '', group)
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** The fact that decides; undefined where an enterprise cannot answer it by itself. */
function askFor({ step, measureId }: Near, measures: readonly Measure[], now: number): RingAsk | undefined {
  const fact = step.step === 'tell' ? step.facts[0] : undefined
  const rule = measures.find(({ id }) => id === measureId)?.rule
  const spec = fact !== undefined && rule ? askedFact(rule, fact, now) : undefined
  if (fact === undefined || !rule || !spec) return undefined
  return {
    fact,
    label: spec.label,
    ...(fact === 'qualifications' && { asked: askedValues(rule, fact) }),
    ...(fact.startsWith('custom:') && { spec }),
  }
}

/** Zone by zone, as the ledger is written. */
export function byPlace(a: Member, b: Member): number {
  if (a.zoneCode !== b.zoneCode) return a.zoneCode < b.zoneCode ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
