import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'
import { partyOf, step } from './step'

export const propose: Handler<typeof contract.needs.propose> = (context, { text }) =>
  step(context, { type: 'resolution_proposed', by: partyOf(context), text })
