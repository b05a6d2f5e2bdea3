import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

export const propose: Handler<typeof contract.needs.propose> = (context, { text }) =>
  takeNeedStep(context, { type: 'resolution_proposed', by: toParty(context), text })
