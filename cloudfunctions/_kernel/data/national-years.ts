// The package's functions read days in the machine's time zone; its data does not depend on it.
import published from 'chinese-days/dist/chinese-days.json'
import type { NationalYear } from '@/shared/domain/time/zone-schedule'

/** The source of the days, in words for administrators. */
export const NATIONAL_SOURCE = '国务院办公厅节假日安排（chinese-days 1.5.7）'

const holidays: readonly string[] = Object.keys(published.holidays)
const workdays: readonly string[] = Object.keys(published.workdays)

/** National years from the one before `year` on, as far as they are published. For the server only: phones get the computed calendar. */
export function nationalYears(year: number): NationalYear[] {
  const years = [...new Set(holidays.map(toYear))].sort((a, b) => a - b)
  return years
    .filter((published) => published >= year - 1)
    .map((each) => ({
      year: each,
      holidays: holidays.filter((on) => toYear(on) === each),
      workdays: workdays.filter((on) => toYear(on) === each),
    }))
}

/** The last day whose holidays are published, YYYY-MM-DD. */
export function publishedUntilOn(): string {
  return `${Math.max(...holidays.map(toYear))}-12-31`
}

const toYear = (on: string) => Number(on.slice(0, 4))
