import type { contract } from '@/shared/contract'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toNeedActor, toResponsible } from './party'
import { takeNeedStep } from './step'

/** @throws ActionError InvalidInput when a sentence comes without a day, a day without a sentence, or the day has passed */
export const claim: Handler<typeof contract.needs.claim> = (context, { text, updateBy }) => {
  if ((text === undefined) !== (updateBy === undefined))
    throw new ActionError(
      'InvalidInput',
      text === undefined ? { text: '请写一句答复' } : { updateBy: '请选下次答复的时间' },
    )
  if (updateBy !== undefined && updateBy <= context.now)
    throw new ActionError('InvalidInput', { updateBy: '请选一个还没过的时间' })
  return takeNeedStep(context, {
    type: 'claimed',
    by: toNeedActor(context),
    responsible: toResponsible(context),
    ...(text !== undefined && updateBy !== undefined && { words: { text, updateBy } }),
  })
}
