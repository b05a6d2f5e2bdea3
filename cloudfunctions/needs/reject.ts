import type { contract } from '@/shared/contract'
import { isRefusedTwice } from '@/shared/domain/need/raise'
import { administratorBesides } from '../_kernel/duty/assign'
import { jobForEnterprise, jobForParkPeople } from '../_kernel/notifications/ruling-notification'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

/** The second refusal of a solution makes an administrator responsible, who did not propose it. */
export const reject: Handler<typeof contract.needs.reject> = async (context, { text }) => {
  const { subject: need, now } = context
  const event = { type: 'rejected', by: toParty(context), text } as const
  const isSecond = isRefusedTwice({ timeline: [...need.timeline, { ...event, at: now, state: 'reopened' }] })
  const not = new Set([need.responsible.personId])
  const responsible = isSecond
    ? await administratorBesides(need.handledBy, { not, enterpriseId: need.enterpriseId }, now)
    : undefined
  if (!responsible) return takeNeedStep(context, event)
  const raised = {
    type: 'raised',
    by: { side: 'system', name: '系统' },
    text: `两次没有解决，改由管理员${responsible.name}负责，时限不变`,
    responsible,
  } as const
  return takeNeedStep(context, event, undefined, {
    event: (rejected) => (isRefusedTwice(rejected) ? raised : undefined),
    jobs: (saved) => [
      jobForParkPeople(saved, 'raised', [responsible.personId], now),
      jobForEnterprise(saved, 'raised', now),
    ],
  })
}
