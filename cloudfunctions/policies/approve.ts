import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import { toParkParty } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/handler'
import { fileChanged, notNow, takePolicyStep } from './step'

export const approve: Handler<typeof contract.policies.approve> = (context, { version }) =>
  takePolicyStep(context, {
    version,
    event: { type: 'approved', by: toParkParty(context) },
    refusalFor: (why) => (why === 'OwnWork' ? refuse(why) : notNow()),
    ifFileChanged: fileChanged,
  })
