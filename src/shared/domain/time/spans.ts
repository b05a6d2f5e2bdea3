import { addPeriod, dayNumber, dayText, toDay, weekday } from './days'
import { monthBeside, monthBounds, toMonth } from './month'

/** From one day to another, both included, YYYY-MM-DD. */
export interface DaySpan {
  fromOn: string
  untilOn: string
}

const WEEK_DAYS = 7

/** The calendar week (from Monday), month or year that contains an instant, and the one before it. */
export function calendarSpan(
  kind: 'week' | 'month' | 'year',
  at: number,
): { span: DaySpan; before: DaySpan } {
  const today = toDay(at)
  if (kind === 'week') {
    const day = dayNumber(today) ?? 0
    const monday = day - ((weekday(day) + WEEK_DAYS - 1) % WEEK_DAYS)
    const week = (from: number) => ({
      fromOn: dayText(from),
      untilOn: dayText(addPeriod(from, { days: WEEK_DAYS - 1 })),
    })
    return { span: week(monday), before: week(monday - WEEK_DAYS) }
  }
  if (kind === 'month') {
    const month = toMonth(today)
    const bounds = (one: typeof month) => {
      const { fromOn, toOn } = monthBounds(one)
      return { fromOn, untilOn: toOn }
    }
    return { span: bounds(month), before: bounds(monthBeside(month, -1)) }
  }
  const year = Number(today.slice(0, 4))
  const whole = (one: number) => ({ fromOn: `${one}-01-01`, untilOn: `${one}-12-31` })
  return { span: whole(year), before: whole(year - 1) }
}
