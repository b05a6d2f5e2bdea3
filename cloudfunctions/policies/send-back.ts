import type { contract } from '@/shared/contract'
import { partyOf } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/serve'
import { notNow, step } from './step'

export const sendBack: Handler<typeof contract.policies.sendBack> = (context, { version, reason }) =>
  step(context, version, { type: 'returned', by: partyOf(context), reason }, notNow)
