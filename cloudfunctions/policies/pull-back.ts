import type { contract } from '@/shared/contract'
import { toParkParty } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/serve'
import { notNow, takePolicyStep } from './step'

export const pullBack: Handler<typeof contract.policies.pullBack> = (context, { version }) =>
  takePolicyStep(context, version, { type: 'pulled_back', by: toParkParty(context) }, notNow)
