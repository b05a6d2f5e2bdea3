import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import { partyOf } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/serve'
import { notNow, step } from './step'

export const approve: Handler<typeof contract.policies.approve> = (context, { version }) =>
  step(context, version, { type: 'approved', by: partyOf(context) }, (why) =>
    why === 'OwnWork' ? refuse(why) : notNow(),
  )
