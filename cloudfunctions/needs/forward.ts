import type { contract } from '@/shared/contract'
import { regionChain, regionLevel } from '@/shared/domain/access/region'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { officerFor } from '../_kernel/duty/assign'
import { toParty } from './party'
import { takeNeedStep } from './step'
import { regions } from '../_kernel/data/repositories/regions'

export const forward: Handler<typeof contract.needs.forward> = async (context, { text }) => {
  const above = regionChain(context.subject.handledBy)[1]
  if (!above || regionLevel(above) === 'nation') return refuse('NowhereAbove')
  const responsible = await officerFor(await regions.known(above, context.now), context.now)
  if (!responsible) return refuse('NobodyAbove')
  return takeNeedStep(context, {
    type: 'forwarded',
    by: toParty(context),
    text,
    to: above,
    responsible,
  })
}
