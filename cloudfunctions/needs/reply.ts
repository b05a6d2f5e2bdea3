import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'
import { partyOf, step } from './step'

export const reply: Handler<typeof contract.needs.reply> = (context, { text }) =>
  step(context, { type: 'replied', by: partyOf(context), text })
