import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

export const askForInfo: Handler<typeof contract.needs.ask> = (context, { text }) =>
  takeNeedStep(context, { type: 'info_requested', by: toParty(context), text })
