import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { switchStatus } from './switch-status'

export const suspend: Handler<typeof contract.services.suspend> = (context, { version, reason }) =>
  switchStatus(context, version, 'temporarily_closed', reason)
