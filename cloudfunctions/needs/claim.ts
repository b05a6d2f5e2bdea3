import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty, toResponsible } from './party'
import { takeNeedStep } from './step'

export const claim: Handler<typeof contract.needs.claim> = (context) =>
  takeNeedStep(context, { type: 'claimed', by: toParty(context), responsible: toResponsible(context) })
