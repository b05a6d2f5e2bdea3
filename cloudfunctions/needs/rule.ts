import type { contract } from '@/shared/contract'
import { formatDecline } from '@/shared/domain/need/decline-grounds'
import type { Need } from '@/shared/domain/need/need'
import type { NeedEvent } from '@/shared/domain/need/need-event'
import { asSeenBy } from '@/shared/domain/need/review'
import { jobForParkPeople } from '../_kernel/notifications/ruling-notification'
import { refuse } from '../_kernel/rpc/action-error'
import type { Context, Handler } from '../_kernel/rpc/handler'
import { toNeedActor, toResponsible } from './party'
import { takeNeedStep } from './step'

type Rule = typeof contract.needs.rule

/** An administrator who did not ask decides the open question. The officer who asked and the one who answered for the need are told. */
export const rule: Handler<Rule> = async (context, input) => {
  const { now } = context
  // A decision must not publish words of the question that are still hidden.
  const need = asSeenBy(context.subject, { reviews: false })
  const event = eventOf(context, need, input)
  if (!event) return refuse('NotAllowedNow')
  const askedBy = need.ruling?.askedBy ?? ''
  return takeNeedStep(context, event, undefined, {
    event: () => undefined,
    jobs: (saved) => [jobForParkPeople(saved, event.type, [askedBy, need.responsible.personId], now)],
  })
}

function eventOf(
  context: Context<Rule>,
  { ruling }: Need,
  { granted, text }: { granted: boolean; text: string },
): NeedEvent | undefined {
  const by = toNeedActor(context)
  if (ruling?.kind === 'contest')
    return granted
      ? { type: 'contest_upheld', by, text, responsible: toResponsible(context) }
      : { type: 'contest_denied', by, text }
  if (!ruling) return undefined
  if (!granted) return { type: 'decline_refused', by, text }
  const { ground, pointer = '' } = ruling
  if (ground === undefined || by.administers === undefined) return undefined
  return {
    type: 'declined',
    by,
    text: formatDecline(ground, text, pointer),
    decline: { ground, pointer, ruledIn: by.administers },
  }
}
