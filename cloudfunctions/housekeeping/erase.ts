import { NAME_OF_NOBODY } from '@/shared/domain/access/personal-data'
import { needWithout } from '@/shared/domain/access/pseudonym'
import { command, database } from '../_kernel/data/database'
import { keysOf, type Named } from '../_kernel/privacy/personal-data'
import type { Erasure } from '../_kernel/data/repositories/erasures'
import { store } from '../_kernel/data/store'
import { keepBooks } from '../_kernel/data/system-transaction'

const PEOPLE_A_FIRING = 3
const PAGES_A_FIRING = 3

/**
 * Forgets people who asked for it: their name and number go from every need they took part in (their own traces in the audit lead
 * there), their messages, answers and counters go. In steps, each safe to repeat.
 */
export async function erase(now: number): Promise<number> {
  const pending = await store.erasures.pending(PEOPLE_A_FIRING)
  for (const erasure of pending) await eraseOne(erasure, now)
  return pending.length
}

async function eraseOne(erasure: Erasure, now: number): Promise<void> {
  const { id: personId, openid = '' } = erasure
  let cursor = erasure.cursor
  for (let page = 0; page < PAGES_A_FIRING; page += 1) {
    const traces = await store.audit.ofPerson(personId, cursor)
    for (const needId of needsIn(traces.items)) await takeOut(needId, personId)
    cursor = traces.nextCursor
    if (cursor === undefined) break
  }
  if (cursor === undefined) await removeOwn({ personId, openid })
  await keepBooks(async (tx) => {
    const held = await tx.erasures.byId(personId)
    if (!held || held.done) return
    const { cursor: _before, openid: _gone, ...rest } = held
    const next = cursor === undefined ? { ...rest, done: true, at: now } : { ...held, cursor }
    await tx.erasures.save(next, held.version)
  })
}

function needsIn(traces: readonly { objects: readonly string[] }[]): Set<string> {
  const prefix = 'needs/'
  const objects = traces.flatMap((trace) => trace.objects)
  return new Set(objects.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length)))
}

async function takeOut(needId: string, personId: string): Promise<void> {
  await keepBooks(async (tx) => {
    const need = await tx.needs.byId(needId)
    if (need) await tx.needs.save(needWithout(need, personId), need.version)
  })
}

async function removeOwn(who: Named): Promise<void> {
  const { personId } = who
  for (const collection of ['inbox', 'policy_reads', 'push_reads'] as const)
    await database.removeWhere(collection, { personId })
  await database.remove('readers', personId)
  await database.updateWhere('looks', { subjects: personId }, { subjects: command.pull(personId) })
  await database.updateWhere('looks', { 'by.personId': personId }, { by: { name: NAME_OF_NOBODY } })
  for (const collection of ['requests', 'calls', 'guesses'] as const)
    await database.removeWhere(collection, keysOf(who))
}
