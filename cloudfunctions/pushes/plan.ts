import { gate } from '@/shared/domain/push/gate'
import { afterQuiet } from '@/shared/domain/time/sending-hours'
import { isSettled, type LedgerRow } from '@/shared/domain/push/ledger'
import { summarizeLedger } from '@/shared/domain/push/ledger-summary'
import { DuplicateKey } from '../_kernel/rpc/action-error'
import { chunkId, type LedgerChunk, type Push, pushLedger, pushes } from '../_kernel/data/repositories/pushes'
import { toReach } from '../_kernel/data/repositories/recipients'
import { systemTransaction } from '../_kernel/data/system-transaction'
import type { Member } from './member'
import { frozenAudience } from './frozen-audience'
import { findTargets, type PushTarget } from './reach'

/** A chunk is full with so many people; it ends with a whole enterprise. */
const CHUNK_ROWS = 600
/** Enterprises whose staff is read at once. */
const SLICE = 300

/**
 * Writes the ledger of a push, chunk by chunk, until it is whole or `deadline` (epoch ms) has come; the next call goes on where the last
 * written chunk ends. A chunk's id is made of its number, so a second planner, or one after a crash, writes nothing twice.
 * @returns whether the ledger is whole
 */
export async function plan(push: Push, now: number, deadline: number): Promise<boolean> {
  const audience = await frozenAudience(push)
  const placeOf = new Map(audience.map(({ id }, place) => [id, place]))
  const last = await pushLedger.last(push.id)
  let no = last ? last.no + 1 : 0
  let from = last?.until ?? 0
  let read = from
  let waiting: PushTarget[] = []
  while (from < audience.length) {
    while (read < audience.length && waiting.length < CHUNK_ROWS) {
      if (Date.now() >= deadline) return false
      const slice = audience.slice(read, read + SLICE)
      waiting.push(...(await findTargets(slice, placeOf)))
      read += slice.length
    }
    const { rows, until, rest } = cut(waiting, audience, placeOf, read)
    if (rows.length > 0 && !(await written(newChunk(push, { no, until }, rows, now)))) return false
    if (rows.length > 0) no += 1
    waiting = rest
    from = until
  }
  await systemTransaction(async (tx) => {
    const held = await tx.use(pushes).byId(push.id)
    if (held?.state === 'planning') await tx.use(pushes).update({ ...held, state: 'sending' }, held.version)
  })
  return true
}

/** Whole enterprises up to a full chunk; the rest waits for the next. */
function cut(
  waiting: readonly PushTarget[],
  audience: readonly Member[],
  placeOf: ReadonlyMap<string, number>,
  read: number,
): { rows: readonly PushTarget[]; until: number; rest: PushTarget[] } {
  const border = waiting[CHUNK_ROWS]
  if (!border) return { rows: waiting, until: read, rest: [] }
  let until = placeOf.get(border.enterpriseId) ?? audience.length
  const begins = waiting.findIndex(({ enterpriseId }) => enterpriseId === border.enterpriseId)
  // An enterprise with more people than a chunk has rows gets a larger chunk.
  let end = begins
  if (begins === 0) {
    until += 1
    end = waiting.findIndex(({ enterpriseId }) => enterpriseId !== border.enterpriseId)
    if (end < 0) end = waiting.length
  }
  return { rows: waiting.slice(0, end), until, rest: waiting.slice(end) }
}

function newChunk(
  push: Push,
  { no, until }: Pick<LedgerChunk, 'no' | 'until'>,
  targets: readonly PushTarget[],
  now: number,
): LedgerChunk {
  const rows = targets.map((target) => rowOf(target, push, now))
  return {
    id: chunkId(push.id, no),
    version: 1,
    pushId: push.id,
    no,
    until,
    at: push.at,
    people: rows.map(({ personId }) => personId),
    rows,
    summary: summarizeLedger(rows),
    open: rows.some((row) => !isSettled(row)),
    dueAt: push.urgent ? now : afterQuiet(now),
    owner: '',
  }
}

/** Who cannot be sent a message is settled at once; everybody finds the notice in the inbox. */
function rowOf({ person, enterpriseId, zoneCode }: PushTarget, { urgent }: Push, now: number): LedgerRow {
  const answer = gate(toReach(person, 'policy_for_you'), now, urgent)
  const row = { personId: person.id, enterpriseId, zoneCode }
  if (answer.pass === 'suppress') return { ...row, state: 'suppressed', reason: answer.reason }
  return { ...row, state: 'pending', ...(answer.pass === 'wait' && { reason: answer.reason }) }
}

/** False when somebody else has written this chunk: they plan, so this call does not. */
async function written(chunk: LedgerChunk): Promise<boolean> {
  try {
    await pushLedger.insert(chunk)
    return true
  } catch (error) {
    if (error instanceof DuplicateKey) return false
    throw error
  }
}
