import type { contract } from '@/shared/contract'
import { toParkParty } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/handler'
import { notNow, takePolicyStep } from './step'

export const sendBack: Handler<typeof contract.policies.sendBack> = (context, { version, reason }) =>
  takePolicyStep(context, {
    version,
    event: { type: 'returned', by: toParkParty(context), reason },
    refusalFor: notNow,
  })
