import { gate } from '@/shared/domain/push/gate'
import { afterQuiet } from '@/shared/domain/time/sending-hours'
import { isLeftOut, isSettled, type LedgerRow } from '@/shared/domain/push/ledger'
import { summarizeLedger } from '@/shared/domain/push/ledger-summary'
import { DuplicateKey } from '../_kernel/rpc/action-error'
import { chunkId, type LedgerChunk, type Push, pushLedger, pushes } from '../_kernel/data/repositories/pushes'
import { readPeopleRoster } from '../_kernel/data/rosters/people-roster'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { policies } from '../_kernel/data/repositories/policies'
import { frozenAudience } from './frozen-audience'
import { withNotified } from './notified'
import { leaveOut, notifiedBefore } from './notified-before'
import { findTargets, type PushTarget } from './reach'

/** A chunk is full with this many people. It always ends with a whole enterprise. */
const CHUNK_ROWS = 600

/**
 * Writes the ledger of a push, chunk by chunk, until it is complete or `deadline` (epoch ms) has come. The next call continues after the last
 * written chunk. A chunk's id is made of its number, so a second planner, or one after a crash, writes nothing twice.
 * @returns true when the ledger is complete
 */
export async function plan(planned: Push, now: number, deadline: number): Promise<boolean> {
  const push = await withNotified(planned)
  if (!push) return false
  const audience = await frozenAudience(push)
  const placeOf = new Map(audience.map(({ id }, place) => [id, place]))
  const placed = ({ enterpriseId }: PushTarget) => placeOf.get(enterpriseId) ?? audience.length
  const last = await pushLedger.last(push.id)
  let no = last ? last.no + 1 : 0
  const from = last?.until ?? 0
  const ahead = findTargets(await readPeopleRoster(now), audience).filter((target) => placed(target) >= from)
  let waiting = await withoutNotified(push, ahead)
  while (waiting.length > 0) {
    if (Date.now() >= deadline) return false
    const { chunk, rest } = nextChunk(push, waiting, { no, until: audience.length, now })
    const [border] = rest
    const until = border ? placed(border) : audience.length
    if (!(await writeChunk({ ...chunk, until }))) return false
    no += 1
    waiting = rest
  }
  await systemTransaction(async (tx) => {
    const held = await tx.use(pushes).byId(push.id)
    if (held?.state === 'planning') await tx.use(pushes).update({ ...held, state: 'sending' }, held.version)
  })
  return true
}

/** Leaves out people whom another push has told of a relayed notice since its rehearsal or before. */
async function withoutNotified(push: Push, targets: readonly PushTarget[]): Promise<PushTarget[]> {
  const policy = push.relay && !push.again ? await policies.byId(push.policyId) : undefined
  return policy ? leaveOut(targets, await notifiedBefore(push, policy, targets)) : [...targets]
}

/** How many of the waiting targets fill a chunk: whole enterprises of one group, and at least one, however many people it has. */
function wholeEnterprises(all: readonly PushTarget[]): number {
  const next = all.findIndex(({ group }) => group !== all[0]?.group)
  const waiting = next < 0 ? all : all.slice(0, next)
  const border = waiting[CHUNK_ROWS]?.enterpriseId
  if (border === undefined) return waiting.length
  const begins = waiting.findIndex(({ enterpriseId }) => enterpriseId === border)
  if (begins > 0) return begins
  const second = waiting.findIndex(({ enterpriseId }) => enterpriseId !== border)
  return second < 0 ? waiting.length : second
}

/** The chunk that the first waiting targets fill, and the targets that remain. */
export function nextChunk(
  push: Push,
  waiting: readonly PushTarget[],
  { no, until, now }: Pick<LedgerChunk, 'no' | 'until'> & { now: number },
): { chunk: LedgerChunk; rest: PushTarget[] } {
  const end = wholeEnterprises(waiting)
  const rows = waiting.slice(0, end).map((target) => rowOf(target, push, now))
  const group = waiting[0]?.group ?? 0
  const leftOut = rows.filter(isLeftOut).map(({ personId }) => personId)
  const chunk = {
    id: chunkId(push.id, no),
    version: 1,
    pushId: push.id,
    no,
    until,
    ...(group > 0 && { group }),
    at: push.at,
    people: rows.filter((row) => !isLeftOut(row)).map(({ personId }) => personId),
    ...(leftOut.length > 0 && { leftOut }),
    rows,
    summary: summarizeLedger(rows),
    open: rows.some((row) => !isSettled(row)),
    dueAt: push.urgent ? now : afterQuiet(now),
    owner: '',
  }
  return { chunk, rest: waiting.slice(end) }
}

/** The first state of a row. A person who is left out or cannot be sent a message is settled at once. */
function rowOf(
  { person, enterpriseId, zoneCode, isLeftOut: isNotified }: PushTarget,
  { urgent }: Push,
  now: number,
): LedgerRow {
  const row = { personId: person.id, enterpriseId, zoneCode }
  if (isNotified) return { ...row, state: 'suppressed', reason: 'notified_before' }
  const answer = gate(person, now, urgent)
  if (answer.pass === 'suppress') return { ...row, state: 'suppressed', reason: answer.reason }
  return { ...row, state: 'pending', ...(answer.pass === 'wait' && { reason: answer.reason }) }
}

/** @returns false when another call has written this chunk: that call plans, so this one must not */
export async function writeChunk(chunk: LedgerChunk): Promise<boolean> {
  try {
    await pushLedger.insert(chunk)
    return true
  } catch (error) {
    if (error instanceof DuplicateKey) return false
    throw error
  }
}
