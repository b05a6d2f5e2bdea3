import type { contract } from '@/shared/contract'
import { partyOf } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/serve'
import { notNow, step } from './step'

export const pullBack: Handler<typeof contract.policies.pullBack> = (context, { version }) =>
  step(context, version, { type: 'pulled_back', by: partyOf(context) }, notNow)
