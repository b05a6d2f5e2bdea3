import type { contract } from '@/shared/contract'
import { formatDecline } from '@/shared/domain/need/decline-grounds'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

/**
 * Before anybody worked on the need, and on one of the grounds that there are.
 * @throws ActionError UpdateNeeded for a phone that does not know of grounds; InvalidInput without a word of where to go instead
 */
export const decline: Handler<typeof contract.needs.decline> = async (context, { text, ground, pointer }) => {
  if (ground === undefined) throw new ActionError('UpdateNeeded')
  if (pointer === undefined) throw new ActionError('InvalidInput', { pointer: '请写企业可以找谁、怎么办' })
  return takeNeedStep(context, {
    type: 'declined',
    by: toParty(context),
    text: formatDecline(ground, text, pointer),
    decline: { ground, pointer },
  })
}
