import type { contract } from '@/shared/contract'
import { toParkParty } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/handler'
import { notNow, takePolicyStep } from './step'

export const recallPolicy: Handler<typeof contract.policies.recall> = (context, { version, reason }) =>
  takePolicyStep(context, {
    version,
    event: { type: 'recalled', by: toParkParty(context), reason },
    refusalFor: notNow,
  })
