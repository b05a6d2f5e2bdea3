import { documentsContract } from '@/shared/contract/documents'
import { serve } from '../_kernel/rpc/serve'
import { importFile } from './import'

/** A function apart from `policies`: the code that reads files is large, and would slow the cold start of other actions. */
export const main = serve('documents', documentsContract, { import: importFile })
