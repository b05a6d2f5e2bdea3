import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { toNeedActor } from './party'
import { takeNeedStep } from './step'

/** `takeNeedStep` tells the officer who asked, because a reply or a claim takes the need over as well. */
export const acceptOffer: Handler<typeof contract.needs.acceptOffer> = (context) => {
  const by = toNeedActor(context)
  return takeNeedStep(context, { type: 'offer_accepted', by, text: `${by.name}已接手，时限不变` })
}
