import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import { toParkParty } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/serve'
import { notNow, takePolicyStep } from './step'

export const approve: Handler<typeof contract.policies.approve> = (context, { version }) =>
  takePolicyStep(context, version, { type: 'approved', by: toParkParty(context) }, (why) =>
    why === 'OwnWork' ? refuse(why) : notNow(),
  )
