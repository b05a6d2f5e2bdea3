import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/serve'
import { notNow, partyOf, step } from './step'

export const recall: Handler<typeof contract.policies.recall> = (context, { version, reason }) =>
  step(context, version, { type: 'recalled', by: partyOf(context), reason }, notNow)
