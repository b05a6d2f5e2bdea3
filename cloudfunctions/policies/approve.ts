import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/faults'
import { partyOf } from '../_kernel/park-party'
import type { Handler } from '../_kernel/serve'
import { notNow, step } from './step'

export const approve: Handler<typeof contract.policies.approve> = (context, { version }) =>
  step(context, version, { type: 'approved', by: partyOf(context) }, (why) =>
    why === 'OwnWork' ? refuse(why) : notNow(),
  )
