import type { contract } from '@/shared/contract'
import { toParkParty } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/handler'
import { notNow, takePolicyStep } from './step'

export const pullBack: Handler<typeof contract.policies.pullBack> = (context, { version }) =>
  takePolicyStep(context, {
    version,
    event: { type: 'pulled_back', by: toParkParty(context) },
    refusalFor: notNow,
  })
