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

/** The enterprises of a policy's region by how the policy fits them, each once. */
export interface Standings {
  fit: readonly Member[]
  oneFact: readonly Near[]
  open: readonly Member[]
}

/** The choices that decide who is told and in which words. */
interface RingChoice {
  policy: Policy
  measures: readonly Measure[]
  rings: readonly Ring[]
  /** What the relaying region adds. */
  relay?: Relay | undefined
  now: number
}

/** Everybody who is told, in groups with the same words. */
export interface RingedAudience {
  groups: readonly PushGroup[]
  /** Ordered by group, place and id. Every enterprise appears once. */
  told: readonly Member[]
  /** The enterprises of each ring, chosen or not. An enterprise that a chosen ring tells is not among the followers. */
  members: Readonly<Record<Ring, readonly Member[]>>
}

/** Puts every enterprise into one ring: the first of the chosen rings to which it belongs. */
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
    if (ring === 'one_fact') for (const { ask, its } of askGroups(oneFact, choice)) add(ring, its, ask)
    else add(ring, members[ring])
  return { groups, told, members }
}

/** Enterprises that are asked in the same words. */
interface AskGroup {
  ask: RingAsk | undefined
  its: Near[]
}

/** Most groups with an ask that names its measures. Smaller groups beyond these are asked without naming measures. */
const ASK_GROUPS_MAX = 30

/** Groups the enterprises by the fact that decides and the measures that it decides. Each group reads the same words. */
export function askGroups(
  oneFact: readonly Near[],
  choice: Pick<RingChoice, 'measures' | 'now'>,
): AskGroup[] {
  const groups = grouped(oneFact.map((near) => ({ ask: askFor(near, choice), its: [near] })))
  if (groups.length <= ASK_GROUPS_MAX) return groups
  const bySize = [...groups].sort((a, b) => b.its.length - a.its.length)
  const rest = bySize.slice(ASK_GROUPS_MAX).map(({ ask, its }) => {
    const { measures: _measures, ...bare } = ask ?? { fact: undefined }
    return { ask: bare.fact === undefined ? undefined : bare, its }
  })
  return grouped([...bySize.slice(0, ASK_GROUPS_MAX), ...rest])
}

function grouped(parts: readonly AskGroup[]): AskGroup[] {
  const groups = new Map<string, AskGroup>()
  for (const { ask, its } of parts) {
    const key = [ask?.fact ?? '', ...(ask?.measures ?? []).map(({ id }) => id)].join(' ')
    const group = groups.get(key)
    if (group) group.its.push(...its)
    else groups.set(key, { ask, its: [...its] })
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** The fact that decides, and the measures that it decides; undefined when the enterprise cannot answer it by itself. */
function askFor(
  { step, measureId, decides }: Near,
  { measures, now }: Pick<RingChoice, 'measures' | 'now'>,
): RingAsk | undefined {
  const fact = step.step === 'tell' ? step.facts[0] : undefined
  const rule = measures.find(({ id }) => id === measureId)?.rule
  const spec = fact !== undefined && rule ? askedFact(rule, fact, now) : undefined
  if (fact === undefined || !rule || !spec) return undefined
  const its = (decides ?? []).flatMap((id) => measures.find((one) => one.id === id) ?? [])
  const values = its.flatMap((one) => (one.rule ? askedValues(one.rule, fact) : []))
  return {
    fact,
    label: spec.label,
    ...(fact === 'qualifications' && { asked: [...new Set(values)] }),
    ...(fact.startsWith('custom:') && { spec }),
    measures: its.map(({ id, title }) => ({ id, title })),
  }
}

/** Orders enterprises by zone, as the ledger is written, and then by id. */
export function byPlace(a: Member, b: Member): number {
  if (a.zoneCode !== b.zoneCode) return a.zoneCode < b.zoneCode ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
