import { afterCrash, isSettled, type LedgerRow } from '@/shared/domain/push/ledger'
import { summarizeLedger } from '@/shared/domain/push/ledger-summary'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { command, database } from '../_kernel/data/database'
import { newId } from '../_kernel/rpc/ids'
import { type LedgerChunk, pushLedger } from '../_kernel/data/repositories/pushes'

/** Longer than any call may run, so the holder of an expired lease is dead. */
const LEASE_MS = MINUTE_MS

/** Another call works on the chunk. This call must leave it alone. */
export class LeaseLost extends Error {
  constructor(chunkId: string) {
    super(`lease lost: ${chunkId}`)
  }
}

/** A chunk on which only this call works, with its rows as stored in the database. */
export class LeasedChunk {
  private constructor(
    readonly chunk: LedgerChunk,
    private readonly owner: string,
    private rows: LedgerRow[],
  ) {}

  /**
   * Takes the chunk if nobody has taken it since it was listed as due. If a timer fires twice, one call gets it. Rows that a dead call left
   * in `sending` become unknown.
   */
  static async take(seen: { id: string; dueAt: number }, now: number): Promise<LeasedChunk | undefined> {
    const owner = newId('lease')
    const taken = await database.updateWhere(
      'push_ledger',
      { _id: seen.id, open: true, dueAt: seen.dueAt },
      { owner, dueAt: now + LEASE_MS, version: command.inc(1) },
    )
    if (taken === 0) return undefined
    const chunk = await pushLedger.byId(seen.id)
    if (!chunk) return undefined
    const leased = new LeasedChunk(chunk, owner, [...chunk.rows])
    await leased.write(
      new Map(
        chunk.rows.flatMap((row, i) => (row.state === 'sending' ? [[i, afterCrash(row)] as const] : [])),
      ),
    )
    return leased
  }

  row(i: number): LedgerRow {
    const row = this.rows[i]
    if (!row) throw new RangeError(`no row ${i} in ${this.chunk.id}`)
    return row
  }

  /** Places of the rows that are waiting to be sent. */
  pending(): number[] {
    return this.rows.flatMap(({ state }, i) => (state === 'pending' ? [i] : []))
  }

  /** Stores changed rows and the sums over all rows in one step. @throws LeaseLost */
  write(changed: ReadonlyMap<number, LedgerRow>): Promise<void> {
    return changed.size === 0 ? Promise.resolve() : this.keep(changed, {})
  }

  /** Stores the last changes and gives the chunk back: done, or due again at `dueAt` (epoch ms). @throws LeaseLost */
  release(changed: ReadonlyMap<number, LedgerRow>, dueAt: number): Promise<void> {
    const open = this.rows.some((row, i) => !isSettled(changed.get(i) ?? row))
    return this.keep(changed, { open, dueAt, owner: '' })
  }

  private async keep(changed: ReadonlyMap<number, LedgerRow>, more: Readonly<Record<string, unknown>>) {
    const rows = this.rows.map((row, i) => changed.get(i) ?? row)
    const changes = Object.fromEntries([...changed].map(([i, row]) => [`rows.${i}`, command.set(row)]))
    const kept = await database.updateWhere(
      'push_ledger',
      { _id: this.chunk.id, owner: this.owner },
      {
        ...changes,
        ...more,
        summary: command.set(summarizeLedger(rows)),
        changedAt: Date.now(),
        version: command.inc(1),
      },
    )
    if (kept === 0) throw new LeaseLost(this.chunk.id)
    this.rows = rows
  }
}
