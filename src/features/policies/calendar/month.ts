/** A month of the calendar: YYYY-MM. */
export type Month = `${number}-${number}`

const WEEK = 7

/** The month of a day YYYY-MM-DD. */
export function toMonth(day: string): Month {
  return day.slice(0, 7) as Month
}

/** The month before (−1) or after (1). */
export function monthBeside(month: Month, step: 1 | -1): Month {
  const at = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + step, 1))
  return toMonth(at.toISOString())
}

/** First and last day of a month. */
export function monthBounds(month: Month): { fromOn: string; toOn: string } {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
  return { fromOn: `${month}-01`, toOn: last.toISOString().slice(0, 10) }
}

/** The weeks of a month from Monday on; undefined where a day belongs to another month. */
export function monthWeeks(month: Month): (string | undefined)[][] {
  const { fromOn, toOn } = monthBounds(month)
  const before = (new Date(`${fromOn}T00:00:00Z`).getUTCDay() + WEEK - 1) % WEEK
  const count = Number(toOn.slice(8))
  const cells = Math.ceil((before + count) / WEEK) * WEEK
  const days = Array.from({ length: cells }, (_, cell) => {
    const day = cell - before + 1
    return day < 1 || day > count ? undefined : `${month}-${String(day).padStart(2, '0')}`
  })
  return Array.from({ length: cells / WEEK }, (_, week) => days.slice(week * WEEK, (week + 1) * WEEK))
}

/** 2020年3月 */
export function formatMonth(month: Month): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`
}
