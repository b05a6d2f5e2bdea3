import { afterQuiet } from '@/shared/domain/time/sending-hours'
import { backOffMs, type LedgerRow } from '@/shared/domain/push/ledger'
import { log } from '../_kernel/rpc/log'
import { type Push, pushLedger, pushes } from '../_kernel/data/repositories/pushes'
import { recipients } from '../_kernel/data/repositories/recipients'
import { judgeGroup } from './judge-group'
import { LeasedChunk, LeaseLost } from './lease'
import { isStillLive } from './live'
import { wordsNow } from './words-now'
import { morningDigests } from './morning-digest'
import { sendGroup } from './send-group'

/** Messages that are sent at the same time. After a crash, the outcome of at most this many is unknown. */
const IN_FLIGHT = 20
/** Chunks of the due list that are read at once. */
const LOOK_AHEAD = 10

/** Sends messages that are due, until `deadline` (epoch ms). @returns how many messages were handed to the platform */
export async function dispatchPushes(deadline: number): Promise<number> {
  let sent = 0
  while (Date.now() < deadline) {
    const due = await pushLedger.due(Date.now(), LOOK_AHEAD)
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
    const push = await pushes.byId(leased.chunk.pushId)
    return push ? await work(leased, push, deadline) : 0
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
    log('lease-lost', { chunk: leased.chunk.id })
    return 0
  }
}

/** Sends a chunk in groups. One write stores the outcome of the last group and marks the next one `sending`; only then is that group sent. */
async function work(leased: LeasedChunk, push: Push, deadline: number): Promise<number> {
  /** Changes that are not written yet. */
  let changes = new Map<number, LedgerRow>()
  let dueAt = Infinity
  let sent = 0
  const waiting = leased.pending()
  while (waiting.length > 0) {
    const now = Date.now()
    const words = (await isStillLive(push, now)) ? await wordsNow(push, leased.chunk.group, now) : undefined
    if (!words) {
      for (const i of waiting) changes.set(i, recalled(leased.row(i), now))
      break
    }
    const quietUntil = push.urgent ? now : afterQuiet(now)
    if (now >= deadline || quietUntil > now) {
      dueAt = Math.min(dueAt, quietUntil)
      break
    }
    const group = waiting.splice(0, IN_FLIGHT).map((i) => [i, leased.row(i)] as const)
    const people = await recipients.byIds(group.map(([, row]) => row.personId))
    const digests = await morningDigests(
      { id: push.id, at: leased.chunk.at },
      group.map(([, row]) => row),
      now,
    )
    const judged = judgeGroup(group, { people, digests, now, urgent: push.urgent })
    dueAt = Math.min(dueAt, judged.waitsUntil)
    for (const [i, row] of judged.changes) changes.set(i, row)
    // There is nothing to send. The next write also stores these changes.
    if (judged.going.length === 0) continue
    await leased.write(changes)
    changes = await sendGroup(push, words, judged.going, now)
    for (const { reason, attempts } of changes.values())
      if (reason === 'retry') dueAt = Math.min(dueAt, now + backOffMs(attempts ?? 1))
    sent += judged.going.length
  }
  await leased.release(changes, dueAt === Infinity ? Date.now() : dueAt)
  return sent
}

function recalled(row: LedgerRow, at: number): LedgerRow {
  return { ...row, state: 'suppressed', reason: 'recalled', at }
}
