import type { contract } from '@/shared/contract'
import { countEdits } from '@/shared/domain/need/need-words'
import { nextWordLimit } from '@/shared/domain/need/next-word'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import { ActionError, refuse, Refusal } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toNeedActor, toResponsible } from './party'
import { takeNeedStep } from './step'

/** @throws ActionError InvalidInput when `text` comes without `updateBy` or the reverse, or when `updateBy` has passed */
export const claim: Handler<typeof contract.needs.claim> = async (context, { text, updateBy, edits }) => {
  if ((text === undefined) !== (updateBy === undefined))
    throw new ActionError(
      'InvalidInput',
      text === undefined ? { text: '请写一句答复' } : { updateBy: '请选下次答复的时间' },
    )
  if (updateBy !== undefined && updateBy <= context.now)
    throw new ActionError('InvalidInput', { updateBy: '请选一个还没过的时间' })
  const { promise, zoneCode } = context.subject
  const { calendar } = await regions.known(zoneCode, context.now)
  if (updateBy !== undefined && updateBy > nextWordLimit(promise, context.now, calendar))
    return refuse('NextWordTooLate')
  const answer = await takeNeedStep(context, {
    type: 'claimed',
    by: toNeedActor(context),
    responsible: toResponsible(context),
    ...(text !== undefined && updateBy !== undefined && { words: { text, updateBy } }),
    ...(edits !== undefined && { edits }),
  })
  if (!(answer instanceof Refusal) || edits === undefined) return answer
  const need = await needs.byId(context.subject.id)
  return need?.state === 'submitted' && countEdits(need.timeline) !== edits ? refuse('WordsChanged') : answer
}
