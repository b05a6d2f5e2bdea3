import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'
import { partyOf, step } from './step'

export const reject: Handler<typeof contract.needs.reject> = (context, { text }) =>
  step(context, { type: 'rejected', by: partyOf(context), text })
