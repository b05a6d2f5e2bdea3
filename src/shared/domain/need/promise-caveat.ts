import type { WorkCalendar } from '../time/calendar'
import { toDay } from '../time/days'
import { reachesBeyond } from '../time/zone-schedule'

/** What a promise cannot know: it reaches into days whose holidays are not published. Undefined when all of them are known. */
export function formatPromiseCaveat(calendar: WorkCalendar, dueAt: number): string | undefined {
  const on = toDay(dueAt)
  if (!reachesBeyond(calendar, on)) return undefined
  return `${on.slice(0, 4)} 年放假安排还没有公布，先按周末双休算；公布后如有变动，会告诉您新的时间`
}
