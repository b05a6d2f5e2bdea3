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

/** Most documents of one collection that one firing removes. The others wait for the next firing. */
const BATCH = 100

/** When the documents of a collection have served their purpose and are removed. */
interface Rule {
  /** The field with the instant from which the days count. */
  field: string
  days: number
  /** Only documents that meet these conditions are removed; absent: all. */
  where?: Conditions
  /** Removes what belongs to the documents, before they are removed. */
  before?: (documents: readonly Document[]) => Promise<void>
}

/** How long each collection is kept. A collection that is not listed here is kept as long as the product is used. */
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
  /** No enterprise shares it any more, and it holds no words. */
  shared_needs: { field: 'emptyAt', days: 1 },
  /** The records left of erased people, once no document names their ids any more. */
  people: { field: 'erasedAt', days: RECORDS_DAYS },
  erasures: { field: 'at', days: RECORDS_DAYS, where: { done: true } },
}

/**
 * Removes what has served its purpose, one batch of each collection. Housekeeping calls it once an hour, and again while documents are left. Two
 * calls may run at the same time.
 * @returns how many documents were removed
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

/** Removes what belongs to the needs: photos, files, internal notes and evidence. Once a need is gone, nobody could withdraw its evidence. */
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

/** Files that these needs share with needs that remain: needs that were split from them. */
async function filesOfRelatives(needs: readonly Need[], going: ReadonlySet<string>): Promise<Set<string>> {
  const ids = new Set(needs.flatMap(({ splitWith = [] }) => splitWith).filter((id) => !going.has(id)))
  if (ids.size === 0) return new Set()
  const relatives = await needsStored.byIds([...ids])
  return new Set(relatives.flatMap((need) => needFiles(need).map(({ fileId }) => fileId)))
}

/** Removes files with their notes: prepared rows of a roster hold telephone numbers, and pictures of codes belong to nothing any more. */
async function removePrepared(documents: readonly Document[]): Promise<void> {
  await files.remove(documents.flatMap(({ fileId }) => (typeof fileId === 'string' ? fileId : [])))
}

/** Removes the pictures about which the park has not decided, together with their notes. */
async function removeLicences(documents: readonly Document[]): Promise<void> {
  const pictures = documents.flatMap(({ fileId }) => (typeof fileId === 'string' ? [fileId] : []))
  await files.remove(pictures)
}
