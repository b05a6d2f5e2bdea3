import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'
import { partyOf, step } from './step'

export const withdraw: Handler<typeof contract.needs.withdraw> = (context, { text }) =>
  step(context, { type: 'withdrawn', by: partyOf(context), text })
