import type { contract } from '@/shared/contract'
import { toParkParty } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/handler'
import { notNow, takePolicyStep } from './step'

export const unschedule: Handler<typeof contract.policies.unschedule> = (context, { version }) =>
  takePolicyStep(context, {
    version,
    event: { type: 'unscheduled', by: toParkParty(context) },
    refusalFor: notNow,
  })
