import type { contract } from '@/shared/contract'
import { isRefusedTwice } from '@/shared/domain/need/raise'
import { raiseRefused } from '../_kernel/duty/raise-refused'
import { jobForEnterprise, jobForParkPeople } from '../_kernel/notifications/ruling-notification'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

/** The second refusal of a solution makes an administrator responsible who did not propose it. */
export const reject: Handler<typeof contract.needs.reject> = async (context, { text }) => {
  const { subject: need, now } = context
  const event = { type: 'rejected', by: toParty(context), text } as const
  const raised = await raiseRefused(need, now)
  if (!raised) return takeNeedStep(context, event)
  return takeNeedStep(context, event, undefined, {
    event: (rejected) => (isRefusedTwice(rejected) ? raised : undefined),
    jobs: (saved) => [
      jobForParkPeople(saved, 'raised', [raised.responsible.personId], now),
      jobForEnterprise(saved, 'raised', now),
    ],
  })
}
