import type { contract } from '@/shared/contract'
import { partyOf } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/serve'
import { notNow, step } from './step'

export const recall: Handler<typeof contract.policies.recall> = (context, { version, reason }) =>
  step(context, version, { type: 'recalled', by: partyOf(context), reason }, notNow)
