import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'
import { partyOf, step } from './step'

export const ask: Handler<typeof contract.needs.ask> = (context, { text }) =>
  step(context, { type: 'info_requested', by: partyOf(context), text })
