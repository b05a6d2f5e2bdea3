import type { contract } from '@/shared/contract'
import { NEVER } from '@/shared/domain/need/need'
import { addWorkingTime } from '@/shared/domain/time/calendar'
import { dayNumber, dayNumberAt, startOfDayNumber } from '@/shared/domain/time/days'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { needMarks } from '../_kernel/data/repositories/need-marks'
import { regions } from '../_kernel/data/repositories/regions'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'

/** The reminder comes when the park opens on that day, or on the next working day after it: never at night or on a holiday. */
export const remindOfNeed: Handler<typeof contract.needs.remind> = async (context, { on }) => {
  const { subject: need, now } = context
  const me = toParty(context)
  const number = on === undefined ? undefined : dayNumber(on)
  if (on !== undefined && (number === undefined || number <= dayNumberAt(now)))
    return refuse('ReminderPassed', { on: '请选择今天以后的日期' })
  const { calendar } = await regions.known(need.zoneCode, now)
  const remindAt =
    number === undefined ? NEVER : addWorkingTime(calendar, startOfDayNumber(number), MINUTE_MS) - MINUTE_MS
  return context.change(async (tx) => {
    const marks = tx.use(needMarks)
    const before = await marks.byId(needMarks.idFor(need.id, me.personId))
    const { remindOn: _before, ...mark } = before ?? needMarks.create(need.id, me)
    const at = Math.max(mark.openedAt, on === undefined ? now : remindAt)
    const next = { ...mark, remindAt, at, ...(on !== undefined && { remindOn: on }) }
    await (before ? marks.update(next, before.version) : marks.insert(next))
    return on === undefined ? {} : { remindOn: on }
  })
}
