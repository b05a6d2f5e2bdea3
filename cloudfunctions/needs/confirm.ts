import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'
import { partyOf, step } from './step'

export const confirm: Handler<typeof contract.needs.confirm> = (context) =>
  step(context, { type: 'confirmed', by: partyOf(context) })
