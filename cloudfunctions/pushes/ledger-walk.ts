import { ActionError } from '../_kernel/rpc/action-error'
import { type LedgerChunk, pushLedger } from '../_kernel/data/repositories/pushes'

/** A row of a push's ledger: number of the chunk and place in it. As a cursor: `3.120`. */
export interface LedgerPlace {
  no: number
  row: number
}

/** The ledger chunk by chunk from a cursor on; `from` is the first row meant in it. @throws Stop InvalidInput */
export async function* ledgerFrom(
  pushId: string,
  cursor: string | undefined,
): AsyncGenerator<{ chunk: LedgerChunk; from: number }> {
  const start = placeOf(cursor)
  for (let no = start.no; ; no += 1) {
    const chunk = await pushLedger.at(pushId, no)
    if (!chunk) return
    yield { chunk, from: no === start.no ? start.row : 0 }
  }
}

function placeOf(cursor: string | undefined): LedgerPlace {
  if (cursor === undefined) return { no: 0, row: 0 }
  const parts = /^(\d{1,5})\.(\d{1,6})$/.exec(cursor)
  if (!parts) throw new ActionError('InvalidInput', { cursor: '这一页的位置不对，请从头看起' })
  return { no: Number(parts[1]), row: Number(parts[2]) }
}
