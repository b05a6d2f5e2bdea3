import { gate } from '@/shared/domain/push/gate'
import type { LedgerRow } from '@/shared/domain/push/ledger'
import { toReach, type Recipient } from '../_kernel/data/repositories/recipients'
import type { Digest } from './morning-digest'

/** A row marked `sending`, its place in the chunk, and the recipient of the message. */
export interface Going {
  place: number
  row: LedgerRow
  person: Recipient
}

export interface JudgedGroup {
  /** Rows by their place in the chunk: marked `sending`, suppressed, or waiting with a reason. */
  changes: Map<number, LedgerRow>
  going: readonly Going[]
  /** When the first waiting row may be sent, epoch ms; Infinity when none waits. */
  waitsUntil: number
}

/** The facts for the decision about a group at `now` (epoch ms). */
interface GroupFacts {
  people: ReadonlyMap<string, Recipient>
  digests: ReadonlyMap<string, Digest>
  now: number
  urgent: boolean
}

/** Decides who of a group is sent the message now. Uses the quotas and recent messages of this moment, not those of the plan. */
export function judgeGroup(
  group: readonly (readonly [place: number, row: LedgerRow])[],
  { people, digests, now, urgent }: GroupFacts,
): JudgedGroup {
  const changes = new Map<number, LedgerRow>()
  const going: Going[] = []
  let waitsUntil = Infinity
  for (const [place, row] of group) {
    const digest = digests.get(row.personId)
    if (digest?.isTold) {
      changes.set(place, { ...row, state: 'suppressed', reason: 'combined', at: now })
      continue
    }
    const person = people.get(row.personId)
    const answer = gate(person && toReach(person, 'policy_for_you'), now, urgent)
    if (answer.pass === 'suppress') {
      changes.set(place, { ...row, state: 'suppressed', reason: answer.reason, at: now })
    } else if (answer.pass === 'wait') {
      waitsUntil = Math.min(waitsUntil, answer.until)
      changes.set(place, { ...row, reason: answer.reason })
    } else if (person) {
      const { reason: _before, takenAt: _takenAt, ...rest } = row
      const earlier = digest?.earlier ?? 0
      const marked: LedgerRow = {
        ...rest,
        state: 'sending',
        at: now,
        ...(earlier > 0 && { with: earlier }),
      }
      changes.set(place, marked)
      going.push({ place, row: marked, person })
    }
  }
  return { changes, going, waitsUntil }
}
