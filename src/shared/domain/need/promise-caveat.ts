import type { WorkCalendar } from '../time/calendar'
import { toDay } from '../time/days'
import { reachesBeyond } from '../time/zone-schedule'

/** A caveat for a date in a year whose public holidays are not published yet; undefined when the calendar covers the date. */
export function formatPromiseCaveat(calendar: WorkCalendar, dueAt: number): string | undefined {
  const on = toDay(dueAt)
  if (!reachesBeyond(calendar, on)) return undefined
  return `${on.slice(0, 4)} 年放假安排还没有公布，先按周末双休算；公布后如有变动，会告诉您新的时间`
}
