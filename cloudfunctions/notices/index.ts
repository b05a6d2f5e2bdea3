import { contract } from '@/shared/contract'
import { serve } from '../_kernel/rpc/serve'
import { allow } from './allow'
import { dispatch } from './dispatch'
import { inbox } from './inbox'
import { markRead } from './mark-read'

/** Called by people for their inbox, and by the timer to drain the outbox. */
export const main = serve('notices', contract.notices, { inbox, markRead, allow }, dispatch)
