import { HELD, RECORDS_DAYS, UNMATCHED_DAYS } from '@/shared/domain/access/personal-data'
import type { Need } from '@/shared/domain/need/need'
import { needFiles } from '@/shared/domain/need/review'
import { DAY_MS } from '@/shared/domain/time/units'
import type { CollectionName } from '../data/collections'
import { command, database, type Conditions, type Document } from '../data/database'
import { needs as needsStored } from '../data/repositories/needs'
import { systemTransaction } from '../data/system-transaction'
import { files } from '../platform/files'
import { withdrawEvidence } from '../search/withdraw-evidence'

/** Documents of one collection and firing: what is more waits five minutes. */
const BATCH = 100

/** When a document of a collection has served its purpose and goes. */
interface Rule {
  /** The instant that the days count from. */
  field: string
  days: number
  /** Only these; absent: all. */
  where?: Conditions
  /** What goes with it. */
  before?: (documents: readonly Document[]) => Promise<void>
}

/** Retention as data: collection → days → gone. What is not here is kept as long as the product is used. */
export const RETENTION: Readonly<Partial<Record<CollectionName, Rule>>> = {
  requests: { field: 'at', days: HELD.requests.keptDays },
  calls: { field: 'at', days: HELD.calls.keptDays },
  failed_attempts: { field: 'at', days: HELD.failed_attempts.keptDays },
  failures: { field: 'at', days: 30 },
  unmatched_texts: { field: 'lastAt', days: UNMATCHED_DAYS },
  picture_checks: { field: 'at', days: 7 },
  inbox: { field: 'at', days: HELD.inbox.keptDays },
  phone_access_log: { field: 'at', days: HELD.phone_access_log.keptDays },
  need_marks: { field: 'at', days: HELD.need_marks.keptDays },
  need_traces: { field: 'at', days: RECORDS_DAYS },
  enterprise_contacts: { field: 'at', days: HELD.contacts.keptDays },
  absences: { field: 'endsAt', days: HELD.absences.keptDays },
  invitations: { field: 'expiresAt', days: HELD.invitations.keptDays },
  roster_imports: { field: 'at', days: 7, before: removePrepared },
  enterprise_claims: { field: 'decidedAt', days: HELD.claims.keptDays },
  licences: { field: 'at', days: HELD.licences.keptDays, before: removeLicences },
  receipts: { field: 'at', days: RECORDS_DAYS },
  scene_codes: { field: 'usedAt', days: RECORDS_DAYS, before: removePrepared },
  takeovers: { field: 'at', days: 30, where: { done: true } },
  outbox: { field: 'dueAt', days: HELD.outbox.keptDays, where: { status: 'done' } },
  audit: { field: 'at', days: HELD.audit.keptDays },
  needs: { field: 'updatedAt', days: HELD.needs.keptDays, where: { open: false }, before: removeWithNeeds },
  /** Nobody waits for it any more, and no words are left in it. */
  shared_needs: { field: 'emptyAt', days: 1 },
  /** What is left of people who are gone, once nothing names their id any more. */
  people: { field: 'erasedAt', days: RECORDS_DAYS },
  erasures: { field: 'at', days: RECORDS_DAYS, where: { done: true } },
}

/**
 * Lets go of what has served its purpose, a batch of each collection. What is kept for days need not be looked for at every firing: once an
 * hour, and again while there is something. Safe to run twice at once: what is gone is gone.
 * @returns how many documents went
 */
export async function forgetOld(now: number): Promise<number> {
  let forgotten = 0
  for (const [name, rule] of Object.entries(RETENTION) as [CollectionName, Rule][])
    forgotten += await forget(name, rule, now)
  return forgotten
}

async function forget(
  collection: CollectionName,
  { field, days, where = {}, before }: Rule,
  now: number,
): Promise<number> {
  const old = await database.find(collection, {
    where: { ...where, [field]: command.lt(now - days * DAY_MS) },
    orderBy: [[field, 'asc']],
    limit: BATCH,
  })
  if (old.length === 0) return 0
  await before?.(old)
  return database.removeWhere(collection, { _id: command.in(old.map(({ _id }) => _id)) })
}

/** Photos, files, notes of officers and what others read of it go with the need: afterwards nobody could take it back. */
async function removeWithNeeds(documents: readonly Document[]): Promise<void> {
  const needs = documents as unknown as readonly Need[]
  for (const { _id, evidence } of documents)
    if (evidence !== undefined) await systemTransaction((tx) => withdrawEvidence(tx, _id))
  const attached = needs.flatMap(({ attachments, timeline }) => [
    ...attachments,
    ...timeline.flatMap((entry) => entry.attachments ?? []),
  ])
  const others = await filesOfRelatives(needs, new Set(documents.map(({ _id }) => _id)))
  await files.remove(attached.map(({ fileId }) => fileId).filter((fileId) => !others.has(fileId)))
  await database.removeWhere('need_notes', { needId: command.in(documents.map(({ _id }) => _id)) })
}

/** Files that needs which were one with these still have. */
async function filesOfRelatives(needs: readonly Need[], going: ReadonlySet<string>): Promise<Set<string>> {
  const ids = new Set(needs.flatMap(({ splitWith = [] }) => splitWith).filter((id) => !going.has(id)))
  if (ids.size === 0) return new Set()
  const relatives = await needsStored.byIds([...ids])
  return new Set(relatives.flatMap((need) => needFiles(need).map(({ fileId }) => fileId)))
}

/** The prepared rows of a roster hold telephone numbers, and pictures belong to nothing any more: they go with the note. */
async function removePrepared(documents: readonly Document[]): Promise<void> {
  await files.remove(documents.flatMap(({ fileId }) => (typeof fileId === 'string' ? fileId : [])))
}

/** The pictures that nobody decided by go with their notes. */
async function removeLicences(documents: readonly Document[]): Promise<void> {
  const pictures = documents.flatMap(({ fileId }) => (typeof fileId === 'string' ? [fileId] : []))
  await files.remove(pictures)
}
