import { collection } from './repository'

/** A code on paper by which an enterprise without an account confirms and rates a need. Its id is the code. */
interface Receipt {
  id: string
  version: number
  needId: string
  at: number
}

export const receipts = collection<Receipt>('receipts')
