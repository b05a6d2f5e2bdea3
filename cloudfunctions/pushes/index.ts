import { contract } from '@/shared/contract'
import { serve } from '../_kernel/rpc/serve'
import { delivery } from './delivery'
import { exportLedger } from './export'
import { list } from './list'
import { rehearse } from './rehearse'
import { send } from './send'
import { sweep } from './sweep'
import { unreached } from './unreached'

/** Publishers rehearse, send and follow what became of it; the timer plans and sends. */
export const main = serve(
  'pushes',
  contract.pushes,
  { rehearse, send, list, delivery, unreached, export: exportLedger },
  sweep,
)
