import { type LedgerChunk, pushLedger } from '../_kernel/data/repositories/pushes'

/** A row of a push's ledger: number of the chunk and place in it. As a cursor: `3.120`. */
export interface LedgerPlace {
  no: number
  row: number
}

/** The ledger chunk by chunk from a place on; `from` is the first row meant in it. */
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
