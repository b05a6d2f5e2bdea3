import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

export const withdraw: Handler<typeof contract.needs.withdraw> = (context, { text }) =>
  takeNeedStep(context, { type: 'withdrawn', by: toParty(context), text })
