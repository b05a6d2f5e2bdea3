import { documentsContract } from '@/shared/contract/documents'
import { serve } from '../_kernel/rpc/serve'
import { importFile } from './import'

/** Apart from `policies`: what reads files is large, and nobody else should wait for it to start. */
export const main = serve('documents', documentsContract, { import: importFile })
