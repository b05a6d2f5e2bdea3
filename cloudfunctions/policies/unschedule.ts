import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/serve'
import { notNow, partyOf, step } from './step'

export const unschedule: Handler<typeof contract.policies.unschedule> = (context, { version }) =>
  step(context, version, { type: 'unscheduled', by: partyOf(context) }, notNow)
