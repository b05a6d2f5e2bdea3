import { toCalendarDay } from './china-time'

/** A month of the calendar: YYYY-MM. */
export type Month = `${number}-${number}`

const WEEK = 7

/** The month of a day YYYY-MM-DD. */
export function toMonth(day: string): Month {
  return monthIn(toCalendarDay(day))
}

/** The month before (−1) or after (1). */
export function monthBeside(month: Month, step: 1 | -1): Month {
  return monthIn(firstOf(month).add(step, 'month'))
}

/** First and last day of a month, YYYY-MM-DD. */
export function monthBounds(month: Month): { fromOn: string; toOn: string } {
  const first = firstOf(month)
  return { fromOn: first.format('YYYY-MM-DD'), toOn: first.endOf('month').format('YYYY-MM-DD') }
}

/** How many days a month has. `month` is 1 for January. */
export function daysInMonth(year: number, month: number): number {
  return firstOf(`${year}-${month}`).daysInMonth()
}

/** The weeks of a month, each from Monday to Sunday; undefined in place of a day of another month. */
export function monthWeeks(month: Month): (string | undefined)[][] {
  const first = firstOf(month)
  const before = (first.day() + WEEK - 1) % WEEK
  const count = first.daysInMonth()
  const cells = Math.ceil((before + count) / WEEK) * WEEK
  const days = Array.from({ length: cells }, (_, cell) => {
    const day = cell - before + 1
    return day < 1 || day > count ? undefined : first.date(day).format('YYYY-MM-DD')
  })
  return Array.from({ length: cells / WEEK }, (_, week) => days.slice(week * WEEK, (week + 1) * WEEK))
}

/** 2020年3月 */
export function formatMonth(month: Month): string {
  return firstOf(month).format('YYYY年M月')
}

const firstOf = (month: Month) => toCalendarDay(`${month}-01`)
const monthIn = (day: ReturnType<typeof toCalendarDay>) => day.format('YYYY-MM') as Month
