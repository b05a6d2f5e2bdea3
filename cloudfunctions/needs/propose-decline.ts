import type { contract } from '@/shared/contract'
import { DECLINE_GROUND_WORDS } from '@/shared/domain/need/decline-grounds'
import { administratorsFor } from '../_kernel/duty/assign'
import { jobForRuling } from '../_kernel/notifications/ruling-notification'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

/** For a need that somebody has worked on: an administrator decides, and the enterprise reads that the question was asked. */
export const proposeDecline: Handler<typeof contract.needs.proposeDecline> = async (context, input) => {
  const { ground, pointer, text } = input
  const { handledBy } = context.subject
  const told = await administratorsFor(handledBy)
  const event = {
    type: 'decline_proposed',
    by: toParty(context),
    text: `${DECLINE_GROUND_WORDS[ground].label}。${text}`,
    ground,
    pointer,
    regionCode: handledBy,
  } as const
  return takeNeedStep(context, event, undefined, {
    event: () => undefined,
    jobs: (saved) => [jobForRuling(saved, told, context.now)],
  })
}
