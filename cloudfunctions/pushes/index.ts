import { pushesContract } from '@/shared/contract/pushes'
import { serve } from '../_kernel/rpc/serve'
import { called } from './called'
import { delivery } from './delivery'
import { endLasting } from './end-lasting'
import { exportLedger } from './export'
import { listPushes } from './list'
import { rehearse, rehearseRelay } from './rehearse'
import { relayPolicy, sendPush } from './send'
import { sweepPushes } from './sweep'
import { unreached } from './unreached'

/** The function by which publishers rehearse, send and follow pushes. Its timer plans and sends them. */
export const main = serve(
  'pushes',
  pushesContract,
  {
    rehearse,
    rehearseRelay,
    send: sendPush,
    relay: relayPolicy,
    endLasting,
    list: listPushes,
    delivery,
    unreached,
    called,
    export: exportLedger,
  },
  sweepPushes,
)
