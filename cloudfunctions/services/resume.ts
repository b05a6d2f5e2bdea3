import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { switchStatus } from './switch-status'

export const resumeService: Handler<typeof contract.services.resume> = (context, { version }) =>
  switchStatus(context, version, 'active')
