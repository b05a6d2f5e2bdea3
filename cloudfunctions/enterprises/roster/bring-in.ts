import type { RosterRow } from '@/shared/domain/enterprise/roster/row'
import { contains } from '@/shared/domain/access/region'
import { enterprises } from '../../_kernel/data/repositories/enterprises'
import { systemTransaction } from '../../_kernel/data/system-transaction'
import { DuplicateKey } from '../../_kernel/rpc/action-error'
import { isUnchanged, newFromRow, withRow, type RosterOrigin } from './merge-row'

/** Rows of one transaction, and transactions that run at once. */
const ROWS_AT_ONCE = 25
const TRANSACTIONS_AT_ONCE = 8
/** Rows of one wave; the progress is stored after each wave. */
export const WAVE_ROWS = ROWS_AT_ONCE * TRANSACTIONS_AT_ONCE

/** Imports the rows of one wave. A repetition changes nothing, because rows of stored enterprises update these instead of adding new ones. */
export async function bringIn(rows: readonly RosterRow[], origin: RosterOrigin): Promise<void> {
  const parts = Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, i) =>
    rows.slice(i * ROWS_AT_ONCE, (i + 1) * ROWS_AT_ONCE),
  )
  await Promise.all(parts.map((part) => bringInPart(part, origin)))
}

async function bringInPart(rows: readonly RosterRow[], origin: RosterOrigin): Promise<void> {
  try {
    await writeRows(rows, origin)
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    // Somebody has registered one of them meanwhile, so a second try finds it.
    await writeRows(rows, origin)
  }
}

async function writeRows(rows: readonly RosterRow[], origin: RosterOrigin): Promise<void> {
  const stored = await enterprises.byCreditCodes(rows.map(({ creditCode }) => creditCode))
  const idOf = new Map(stored.map(({ creditCode, id }) => [creditCode, id]))
  await systemTransaction(async (tx) => {
    for (const row of rows) {
      const id = idOf.get(row.creditCode)
      if (id === undefined) await tx.use(enterprises).insert(newFromRow(row, origin))
      else {
        const enterprise = await tx.use(enterprises).byId(id)
        if (!enterprise || !contains(origin.zone.id, enterprise.regionCode)) continue
        if (!isUnchanged(enterprise, row))
          await tx.use(enterprises).update(withRow(enterprise, row, origin), enterprise.version)
      }
    }
  })
}
