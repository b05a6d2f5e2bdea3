import { type LedgerChunk, pushLedger } from '../_kernel/data/repositories/pushes'

/** The place of a row in a push's ledger: number of the chunk, and row in the chunk. As a cursor: `3.120`. */
export interface LedgerPlace {
  no: number
  row: number
}

/** The chunks of a ledger from a place on. `from` is the first row to use in the chunk. */
export async function* ledgerFrom(
  pushId: string,
  start: LedgerPlace = { no: 0, row: 0 },
): AsyncGenerator<{ chunk: LedgerChunk; from: number }> {
  for (let no = start.no; ; no += 1) {
    const chunk = await pushLedger.at(pushId, no)
    if (!chunk) return
    yield { chunk, from: no === start.no ? start.row : 0 }
  }
}
