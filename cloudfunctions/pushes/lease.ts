import { afterCrash, isSettled, type LedgerRow } from '@/shared/domain/push/ledger'
import { summarizeLedger } from '@/shared/domain/push/ledger-summary'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { command, database } from '../_kernel/data/database'
import { newId } from '../_kernel/rpc/ids'
import { type LedgerChunk, pushLedger } from '../_kernel/data/repositories/pushes'

/** Longer than any call may run: whoever holds a lease that has run out is dead. */
const LEASE_MS = MINUTE_MS

/** Somebody else works on the chunk: this call has nothing more to do with it. */
export class LeaseLost extends Error {
  constructor(chunkId: string) {
    super(`lease lost: ${chunkId}`)
  }
}

/** A chunk that this call alone works on, and the rows as the database holds them. */
export class LeasedChunk {
  private constructor(
    readonly chunk: LedgerChunk,
    private readonly owner: string,
    private rows: LedgerRow[],
  ) {}

  /**
   * Takes the chunk if it is still as it was seen in the list of due ones: of doubled timers one gets it. Rows that somebody left in
   * `sending` are unknown from now on.
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

  /** Places of the rows that wait to be sent. */
  pending(): number[] {
    return this.rows.flatMap(({ state }, i) => (state === 'pending' ? [i] : []))
  }

  /** Keeps changed rows, and what all of them come to, in one step. @throws LeaseLost */
  write(changed: ReadonlyMap<number, LedgerRow>): Promise<void> {
    return changed.size === 0 ? Promise.resolve() : this.keep(changed, {})
  }

  /** Keeps the last changes and gives the chunk back: done, or due again at `dueAt` (epoch ms). @throws LeaseLost */
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
