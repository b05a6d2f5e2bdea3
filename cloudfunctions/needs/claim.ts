import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'
import { partyOf, responsibleOf, step } from './step'

export const claim: Handler<typeof contract.needs.claim> = (context) =>
  step(context, { type: 'claimed', by: partyOf(context), responsible: responsibleOf(context) })
