import { gate } from '@/shared/domain/push/gate'
import { afterQuiet } from '@/shared/domain/push/hours'
import { backOffMs, type LedgerRow } from '@/shared/domain/push/ledger'
import { log } from '../_kernel/log'
import type { Push } from '../_kernel/repositories/pushes'
import { reachOf, recipients, type Recipient } from '../_kernel/repositories/recipients'
import { store } from '../_kernel/store'
import { LeasedChunk, LeaseLost } from './lease'
import { isStillLive } from './live'
import { outcomeOf, sendGroup } from './send-group'

/** Messages on their way at the same time; so many at most are unknown after a crash. */
const IN_FLIGHT = 20
/** Chunks of the due list looked at in one go. */
const LOOK_AHEAD = 10

/** Sends what is due until `deadline` (epoch ms). @returns messages handed to the platform */
export async function dispatch(deadline: number): Promise<number> {
  let sent = 0
  while (Date.now() < deadline) {
    const due = await store.ledger.due(Date.now(), LOOK_AHEAD)
    if (due.length === 0) return sent
    for (const seen of due) {
      if (Date.now() >= deadline) return sent
      const leased = await LeasedChunk.take(seen, Date.now())
      if (leased) sent += await worked(leased, deadline)
    }
  }
  return sent
}

async function worked(leased: LeasedChunk, deadline: number): Promise<number> {
  try {
    const push = await store.pushes.byId(leased.chunk.pushId)
    return push ? await work(leased, push, deadline) : 0
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
    log('lease-lost', { chunk: leased.chunk.id })
    return 0
  }
}

/** Group by group: what became of the last one and the mark `sending` of the next are one write; only then is anything sent. */
async function work(leased: LeasedChunk, push: Push, deadline: number): Promise<number> {
  let results = new Map<number, LedgerRow>()
  let waits = Infinity
  let sent = 0
  const waiting = leased.pending()
  while (waiting.length > 0) {
    const now = Date.now()
    if (now >= deadline) {
      await leased.release(results, now)
      return sent
    }
    if (!(await isStillLive(push, now))) {
      for (const i of waiting)
        results.set(i, { ...leased.row(i), state: 'suppressed', reason: 'recalled', at: now })
      break
    }
    const quietUntil = push.urgent ? now : afterQuiet(now)
    if (quietUntil > now) {
      waits = quietUntil
      break
    }
    const group = waiting.splice(0, IN_FLIGHT)
    const people = await recipients.byIds(group.map((i) => leased.row(i).personId))
    const going: { i: number; row: LedgerRow; person: Recipient }[] = []
    const changes = results
    for (const i of group) {
      const row = leased.row(i)
      const person = people.get(row.personId)
      const answer = gate(person && reachOf(person, 'policy_for_you'), now, push.urgent)
      if (answer.pass === 'send' && person) {
        const { reason: _before, ...rest } = row
        const marked: LedgerRow = { ...rest, state: 'sending', at: now }
        changes.set(i, marked)
        going.push({ i, row: marked, person })
      } else if (answer.pass === 'wait') {
        waits = Math.min(waits, answer.until)
        changes.set(i, { ...row, reason: answer.reason })
      } else if (answer.pass === 'suppress') {
        changes.set(i, { ...row, state: 'suppressed', reason: answer.reason, at: now })
      }
    }
    results = new Map()
    if (going.length === 0) {
      // Nothing to send: the next group's write takes these along.
      results = changes
      continue
    }
    await leased.write(changes)
    const deliveries = await sendGroup(
      push,
      going.map(({ person }) => person),
      now,
    )
    for (const [n, { i, row }] of going.entries()) {
      const next = outcomeOf(row, deliveries[n] ?? 'later', Date.now())
      if (next.reason === 'retry') waits = Math.min(waits, now + backOffMs(next.attempts ?? 1))
      results.set(i, next)
    }
    sent += going.length
  }
  await leased.release(results, waits === Infinity ? Date.now() : waits)
  return sent
}
