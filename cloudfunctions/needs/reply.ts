import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

export const reply: Handler<typeof contract.needs.reply> = (context, { text }) =>
  takeNeedStep(context, { type: 'replied', by: toParty(context), text })
