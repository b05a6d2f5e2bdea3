import type { CalendarView } from '@/shared/contract/park'
import type { Region } from '@/shared/domain/access/account'
import { toChinaTime } from '@/shared/domain/time/china-time'
import { findMissingYear, toSchedule } from '@/shared/domain/time/zone-schedule'
import { NATIONAL_SOURCE } from '../_kernel/data/national-years'

/** The calendar with the free days from this year on; no promise depends on older ones. */
export function toCalendarView({ version, calendar, schedule, recount }: Region, now: number): CalendarView {
  const { hours, closures, extraWorkdays, statedYears = [] } = schedule ?? toSchedule(calendar)
  const missingYear = findMissingYear(calendar, now)
  const thisYear = `${toChinaTime(now).year()}`
  const isShown = (on: string) => on >= thisYear
  const { knownUntilOn } = calendar
  return {
    version,
    hours: hours.map(([start, end]) => [start, end]),
    closures: closures.map((closure) => ({ ...closure })),
    extraWorkdays: extraWorkdays.map((day) => ({ ...day })),
    freeDays: calendar.holidays.filter(isShown),
    workedWeekends: calendar.workingWeekends.filter(isShown),
    source: NATIONAL_SOURCE,
    ...(knownUntilOn !== undefined && { knownUntilOn }),
    ...(statedYears.length > 0 && { statedYears: [...statedYears] }),
    ...(missingYear !== undefined && { missingYear }),
    ...(recount && { recountingSince: recount.since }),
  }
}
