import type { contract } from '@/shared/contract'
import { CALL_BACK_WORKING_DAYS } from '@/shared/domain/need/call-back'
import { addWorkingTime, workingDayMs } from '@/shared/domain/time/calendar'
import { isDiscontent, type Need, type Rating } from '@/shared/domain/need/need'
import type { CallBack } from '@/shared/domain/need/records'
import { regions } from '../_kernel/data/repositories/regions'
import { callerFor } from '../_kernel/duty/assign'
import { jobForParkPeople } from '../_kernel/notifications/ruling-notification'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

/** The two bad levels need a reason, and open a call-back by somebody who did not handle the need. */
export const rate: Handler<typeof contract.needs.rate> = async (context, { level, reasons, text }) => {
  const { subject: need, now } = context
  const rating = { level, reasons, at: now, ...(text && { text }) }
  if (isDiscontent({ rating }) && reasons.length === 0 && !text)
    return refuse('ReasonNeeded', { reasons: '请至少说一个原因' })
  const callBack = await callBackFor(need, rating, now)
  const event = { type: 'rated', by: toParty(context), rating, ...(callBack && { callBack }) } as const
  const { officer } = callBack ?? {}
  return takeNeedStep(context, event, undefined, {
    event: () => undefined,
    jobs: (saved) => [officer && jobForParkPeople(saved, 'rated', [officer.personId], now)],
  })
}

/** The call-back that a rating opens; undefined for the three good levels. */
export async function callBackFor(need: Need, rating: Rating, now: number): Promise<CallBack | undefined> {
  if (!isDiscontent({ rating })) return undefined
  const zone = await regions.known(need.zoneCode, now)
  const officer = await callerFor(need, zone, now)
  const dueAt = addWorkingTime(zone.calendar, now, CALL_BACK_WORKING_DAYS * workingDayMs(zone.calendar))
  return { ...(officer && { officer }), openedAt: now, dueAt, open: true }
}
