import { NAME_OF_NOBODY } from '@/shared/domain/access/personal-data'
import { needWithout } from '@/shared/domain/access/pseudonym'
import { command, database } from '../_kernel/data/database'
import { temporaryKeys, type PersonKeys } from '../_kernel/privacy/personal-data'
import { type Erasure, erasures } from '../_kernel/data/repositories/erasures'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { auditLog } from '../_kernel/data/repositories/audit'
import { needs } from '../_kernel/data/repositories/needs'

const PEOPLE_A_FIRING = 3
const PAGES_A_FIRING = 3

/**
 * Forgets people who asked for it: their name and number go from every need they took part in (their own traces in the audit lead
 * there), their messages, answers and counters go. In steps, each safe to repeat.
 */
export async function erase(now: number): Promise<number> {
  const pending = await erasures.pending(PEOPLE_A_FIRING)
  for (const erasure of pending) await eraseOne(erasure, now)
  return pending.length
}

async function eraseOne(erasure: Erasure, now: number): Promise<void> {
  const { id: personId, openid = '' } = erasure
  let cursor = erasure.cursor
  for (let page = 0; page < PAGES_A_FIRING; page += 1) {
    const traces = await auditLog.ofPerson(personId, cursor)
    for (const needId of needsIn(traces.items)) await takeOut(needId, personId)
    cursor = traces.nextCursor
    if (cursor === undefined) break
  }
  if (cursor === undefined) await removeOwn({ personId, openid })
  await systemTransaction(async (tx) => {
    const held = await tx.use(erasures).byId(personId)
    if (!held || held.done) return
    const { cursor: _before, openid: _gone, ...rest } = held
    const next = cursor === undefined ? { ...rest, done: true, at: now } : { ...held, cursor }
    await tx.use(erasures).update(next, held.version)
  })
}

function needsIn(traces: readonly { objects: readonly string[] }[]): Set<string> {
  const prefix = 'needs/'
  const objects = traces.flatMap((trace) => trace.objects)
  return new Set(objects.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length)))
}

async function takeOut(needId: string, personId: string): Promise<void> {
  await systemTransaction(async (tx) => {
    const need = await tx.use(needs).byId(needId)
    if (need) await tx.use(needs).update(needWithout(need, personId), need.version)
  })
}

async function removeOwn(who: PersonKeys): Promise<void> {
  const { personId } = who
  for (const collection of ['inbox', 'policy_reads', 'push_reads', 'absences'] as const)
    await database.removeWhere(collection, { personId })
  await database.remove('readers', personId)
  await database.updateWhere('phone_access_log', { subjects: personId }, { subjects: command.pull(personId) })
  await database.updateWhere(
    'phone_access_log',
    { 'by.personId': personId },
    { by: { name: NAME_OF_NOBODY } },
  )
  await database.removeWhere('enterprise_claims', { openid: who.openid })
  for (const collection of ['requests', 'calls', 'failed_attempts'] as const)
    await database.removeWhere(collection, temporaryKeys(who))
}
