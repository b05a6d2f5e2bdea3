import type { contract } from '@/shared/contract'
import { formatRefusedOffer } from '@/shared/domain/need/handling'
import { raiseAfter } from '../_kernel/duty/raise-offer'
import { jobsAfterOffer } from '../_kernel/notifications/offer-notification'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toNeedActor } from './party'
import { takeNeedStep } from './step'

/** The second refusal makes an administrator responsible. */
export const refuseOffer: Handler<typeof contract.needs.refuseOffer> = async (context, { text }) => {
  const { subject: need, now } = context
  const { offer } = need.handling ?? {}
  if (!offer) return refuse('NotAllowedNow')
  const raised = await raiseAfter(need, offer, now)
  const said = formatRefusedOffer(offer, raised ? undefined : need.responsible, text)
  const event = { type: 'offer_refused', by: toNeedActor(context), text: said } as const
  return takeNeedStep(context, event, undefined, {
    event: () => raised,
    jobs: (saved) => jobsAfterOffer(saved, offer, 'refused', now),
  })
}
