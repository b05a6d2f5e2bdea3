import type { Need } from '@/shared/domain/need/need'
import { addWorkingTime } from '@/shared/domain/time/calendar'
import { dayNumber, dayNumberAt, startOfDayNumber } from '@/shared/domain/time/days'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { needMarks } from '../_kernel/data/repositories/need-marks'
import { regions } from '../_kernel/data/repositories/regions'
import type { Transaction } from '../_kernel/data/transaction'

/** Whether a reminder may be set for this day: tomorrow at the earliest. */
export function isReminderDay(on: string, now: number): boolean {
  return (dayNumber(on) ?? 0) > dayNumberAt(now)
}

/** A reminder of `need` for `me` on a day; without `on` the reminder is taken back. */
interface Reminder {
  need: Need
  me: { personId: string; name: string }
  on: string | undefined
  now: number
}

/** Sets the reminder to the hour at which the park opens on that day, or else on the next working day: never at night or on a holiday. */
export async function setReminder(tx: Transaction, { need, me, on, now }: Reminder): Promise<void> {
  const { calendar } = await regions.known(need.zoneCode, now)
  const number = on === undefined ? undefined : dayNumber(on)
  const marks = tx.use(needMarks)
  const before = await marks.byId(needMarks.idFor(need.id, me.personId))
  const { remindOn: _on, dayAt: _dayAt, ...mark } = before ?? needMarks.create(need.id, me)
  const reminder =
    on !== undefined && number !== undefined
      ? {
          remindOn: on,
          dayAt: addWorkingTime(calendar, startOfDayNumber(number), MINUTE_MS) - MINUTE_MS,
        }
      : {}
  const next = needMarks.withAlarm({ ...mark, ...reminder }, now)
  await (before ? marks.update(next, before.version) : marks.insert(next))
}
