import type { Rehearsal } from '@/shared/contract/pushes'
import type { Policy } from '@/shared/domain/policy/policy'
import { messageLines, type MessageLine } from '@/shared/domain/push/message-fields'
import { ringWords } from '@/shared/domain/push/policy-message'
import type { Relay } from '@/shared/domain/push/relay'
import { RINGS, type PushGroup, type Ring, type RingAsk } from '@/shared/domain/push/rings'
import type { PackedPeople } from '../_kernel/data/rosters/packed-person'
import type { Audience } from './audience'
import type { DividedTargets } from './notified-before'
import { findTargets, reachCounts } from './reach'
import { askGroups } from './rings'

type RingView = NonNullable<Rehearsal['rings']>[number]

/** The data from which a rehearsal shows the rings. */
interface RingRehearsal {
  policy: Policy
  relay: Relay | undefined
  audience: Audience
  divided: Pick<DividedTargets, 'told' | 'isLeftOut'>
  roster: PackedPeople
  rings: readonly Ring[]
  now: number
  urgent: boolean
}

/** The view of every ring: how many people it tells or would tell, and the words that they read. */
export function ringViews(rehearsal: RingRehearsal): RingView[] {
  const { policy, relay, audience, divided, roster, rings, now, urgent } = rehearsal
  return RINGS.map((ring): RingView => {
    const isChosen = rings.includes(ring)
    const members = audience.members[ring]
    const its = isChosen
      ? divided.told.filter(({ group }) => audience.groups[group]?.ring === ring)
      : findTargets(roster, members).filter(({ person }) => !divided.isLeftOut(person.id))
    const asked = ring === 'one_fact' ? askGroups(audience.oneFact, { measures: audience.measures, now }) : []
    const wordsFor = (ask?: RingAsk) => {
      const { values, notice } = ringWords({ ...policy, told: audience.measures }, ring, { ask, relay })
      return { lines: messageLines('policy_for_you', values), notice }
    }
    return {
      ring,
      chosen: isChosen,
      enterprises: members.length,
      people: its.length,
      reachable: reachCounts(its, now, urgent).reachable,
      asks: asked.map(({ ask, its: enterprises }) => ({
        label: ask?.label ?? '其他信息',
        enterprises: enterprises.length,
        ...wordsFor(ask),
      })),
      ...wordsFor(asked[0]?.ask),
    }
  })
}

/** The lines of all messages of these groups that WeChat would refuse. */
export function refusedLines(groups: readonly Pick<PushGroup, 'values'>[]): MessageLine[] {
  return groups
    .flatMap(({ values }) => messageLines('policy_for_you', values))
    .filter(({ problem }) => problem !== undefined)
}
