import type { contract } from '@/shared/contract'
import { formatDecline } from '@/shared/domain/need/decline-grounds'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

/**
 * Declines a need that nobody has worked on, on one of the known grounds.
 * @throws ActionError UpdateNeeded when `ground` is missing, as from older phones; InvalidInput when `pointer` is missing
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
