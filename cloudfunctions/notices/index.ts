import { noticesContract } from '@/shared/contract/notices'
import { serve } from '../_kernel/rpc/serve'
import { allow } from './allow'
import { dispatchNotices } from './dispatch'
import { readInbox } from './inbox'
import { markRead } from './mark-read'

/** The function for a person's inbox. Its timer drains the outbox. */
export const main = serve('notices', noticesContract, { inbox: readInbox, markRead, allow }, dispatchNotices)
