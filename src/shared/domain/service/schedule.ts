import { minuteOfDay, startOfDay } from '@/shared/domain/time/days'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { isOpenAt, type WorkCalendar } from '../time/calendar'

const SPAN = /(\d{1,2})[:：](\d{2})\s*[–—\-~至到]\s*(\d{1,2})[:：](\d{2})/g

/**
 * Whether a service is open at `at`, by its hours in words: "24 小时", "每天 9:00–21:00", "工作日 8:30–12:00，13:00–17:00".
 * Undefined when the words cannot be read.
 */
export function isServiceOpen(schedule: string, at: number, calendar: WorkCalendar): boolean | undefined {
  if (/24\s*小时/.test(schedule)) return true
  const spans = [...schedule.matchAll(SPAN)].map(([, ...parts]) => parts.map(Number))
  if (spans.length === 0) return undefined
  const minute = Math.floor(minuteOfDay(at))
  const inSpan = spans.some(
    ([fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0]) =>
      fromHour * 60 + fromMinute <= minute && minute < toHour * 60 + toMinute,
  )
  if (/每天|全年|周一至周日/.test(schedule)) return inSpan
  if (!/工作日|周一至周五/.test(schedule)) return undefined
  return inSpan && worksOn(calendar, at)
}

function worksOn(calendar: WorkCalendar, at: number): boolean {
  const first = calendar.spans[0]
  if (first === undefined) return false
  return isOpenAt(calendar, startOfDay(at) + first[0] * MINUTE_MS)
}
