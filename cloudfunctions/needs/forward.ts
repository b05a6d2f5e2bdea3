import type { contract } from '@/shared/contract'
import { regionChain, regionLevel } from '@/shared/domain/access/region'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/serve'
import { partyOf, step } from './step'

export const forward: Handler<typeof contract.needs.forward> = async (context, { text }) => {
  const above = regionChain(context.subject.handledBy)[1]
  if (!above || regionLevel(above) === 'nation') return refuse('NowhereAbove')
  const { dutyAgent } = await context.store.regions.known(above, context.now)
  if (!dutyAgent) return refuse('NowhereAbove')
  return step(context, { type: 'forwarded', by: partyOf(context), text, to: above, responsible: dutyAgent })
}
