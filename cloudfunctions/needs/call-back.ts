import type { contract } from '@/shared/contract'
import { jobForParkPeople } from '../_kernel/notifications/ruling-notification'
import type { Handler } from '../_kernel/rpc/handler'
import { toNeedActor, toResponsible } from './party'
import { takeNeedStep } from './step'

/** Notes the result of the call in the timeline. With `reopen` the need is open again, and the officer who called answers for it. */
export const callBack: Handler<typeof contract.needs.callBack> = async (context, { text, reopen }) => {
  const { subject: need, now } = context
  const by = toNeedActor(context)
  const event = reopen
    ? ({ type: 'call_back_reopened', by, text, responsible: toResponsible(context) } as const)
    : ({ type: 'called_back', by, text } as const)
  return takeNeedStep(context, event, undefined, {
    event: () => undefined,
    jobs: (saved) => [jobForParkPeople(saved, event.type, [need.responsible.personId], now)],
  })
}
