import type { contract } from '@/shared/contract'
import { partyOf } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/serve'
import { notNow, step } from './step'

export const unschedule: Handler<typeof contract.policies.unschedule> = (context, { version }) =>
  step(context, version, { type: 'unscheduled', by: partyOf(context) }, notNow)
