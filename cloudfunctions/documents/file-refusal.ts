import type { documentsContract } from '@/shared/contract/documents'
import type { Refusal } from '../_kernel/rpc/action-error'

/** Why a file gives no text. */
export type FileRefusal = Refusal<
  Exclude<(typeof documentsContract.import.refusals)[number], 'ForeignFile' | 'MarkedSecret'>
>
