import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'
import { partyOf, step } from './step'

export const decline: Handler<typeof contract.needs.decline> = (context, { text }) =>
  step(context, { type: 'declined', by: partyOf(context), text })
