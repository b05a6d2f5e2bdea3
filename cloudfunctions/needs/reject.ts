import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

export const reject: Handler<typeof contract.needs.reject> = (context, { text }) =>
  takeNeedStep(context, { type: 'rejected', by: toParty(context), text })
