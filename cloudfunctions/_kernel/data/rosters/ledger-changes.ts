import { REMEMBERED_MESSAGES } from '@/shared/domain/push/gate'
import type { LedgerRow } from '@/shared/domain/push/ledger'
import type { LedgerChunk } from '../repositories/pushes'
import type { PackedPerson } from './packed-person'

/**
 * Applies to the roster what pushes did to people's quotas. The ledger holds that for hundreds of people in one document, so the people who were
 * sent a message need not be read again. A row counts once however often it is applied, because `pushedAt` remembers its `takenAt`.
 * @param since only rows tried after this instant are applied, epoch ms
 * @returns ids of people whose rows say too little: the caller must read them
 */
export function applyLedger(
  people: Map<string, PackedPerson>,
  chunks: readonly Pick<LedgerChunk, 'rows'>[],
  since: number,
): Set<string> {
  const uncertain = new Set<string>()
  const tried = new Set<string>()
  for (const row of chunks.flatMap(({ rows }) => rows)) {
    if (!isTried(row, since)) continue
    const person = people.get(row.personId)
    if (!person) continue
    // Two pushes at the same time: the instant alone does not tell their messages apart.
    const next = tried.has(row.personId) ? undefined : applyRow(person, row)
    tried.add(row.personId)
    if (next) people.set(row.personId, next)
    else uncertain.add(row.personId)
  }
  return uncertain
}

function isTried({ state, at = 0 }: LedgerRow, since: number): boolean {
  return at > since && state !== 'suppressed'
}

/** The person after the row; undefined when the row does not say how it changed the quota. */
function applyRow(person: PackedPerson, { state, reason, takenAt }: LedgerRow): PackedPerson | undefined {
  if (state === 'sending' || reason === 'unknown' || takenAt === undefined) return undefined
  if (reason === 'refused') return { ...person, quota: 0 }
  // The message was given back: a fault of the platform costs nobody a message.
  if (state !== 'sent') return person
  const { pushedAt, quota } = person
  if (pushedAt.includes(takenAt)) return person
  const isForgotten = pushedAt.length >= REMEMBERED_MESSAGES && takenAt < (pushedAt[0] ?? 0)
  if (isForgotten || quota <= 0) return undefined
  const remembered = [...pushedAt, takenAt].slice(-REMEMBERED_MESSAGES)
  return { ...person, quota: quota - 1, pushedAt: remembered }
}
