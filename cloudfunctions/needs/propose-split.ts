import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { toNeedActor } from './party'
import { takeNeedStep } from './step'

export const proposeSplit: Handler<typeof contract.needs.proposeSplit> = (context, input) => {
  const { first, second, category } = input
  return takeNeedStep(context, {
    type: 'split_proposed',
    by: toNeedActor(context),
    text: `第一件：${first}\n第二件：${second}`,
    split: { at: context.now, first, second, category },
  })
}
