import type { contract } from '@/shared/contract'
import { partyOf } from '../_kernel/park-party'
import type { Handler } from '../_kernel/serve'
import { notNow, step } from './step'

export const pullBack: Handler<typeof contract.policies.pullBack> = (context, { version }) =>
  step(context, version, { type: 'pulled_back', by: partyOf(context) }, notNow)
