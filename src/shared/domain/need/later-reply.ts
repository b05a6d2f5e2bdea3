import { isOpenAt, type WorkCalendar } from '../time/calendar'
import { dayNumberAt, startOfDayNumber } from '../time/days'
import { DAY_MS, HOUR_MS } from '../time/units'

/** A reply may be put off by so many days at most. */
const LATER_DAYS_MAX = 14
/** Hours of the day that are proposed. */
const CLOCKS = [9, 11, 14, 16] as const
const PROPOSED_MAX = 6

/** Whether a reply may be sent at `at`: it is in the future, at most `LATER_DAYS_MAX` days away, and the park is open. */
export function isSendTime(calendar: WorkCalendar, at: number, now: number): boolean {
  return at > now && at <= now + LATER_DAYS_MAX * DAY_MS && isOpenAt(calendar, at)
}

/** The next instants at which a reply may be sent, as proposals for the officer. Ascending, epoch ms. */
export function proposeSendTimes(calendar: WorkCalendar, now: number): number[] {
  const today = dayNumberAt(now)
  const days = Array.from({ length: LATER_DAYS_MAX }, (_, i) => startOfDayNumber(today + i))
  return days
    .flatMap((midnight) => CLOCKS.map((hour) => midnight + hour * HOUR_MS))
    .filter((at) => isSendTime(calendar, at, now))
    .slice(0, PROPOSED_MAX)
}
