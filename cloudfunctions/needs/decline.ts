import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

export const decline: Handler<typeof contract.needs.decline> = (context, { text }) =>
  takeNeedStep(context, { type: 'declined', by: toParty(context), text })
