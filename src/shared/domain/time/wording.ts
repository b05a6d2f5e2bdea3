import { DEFAULT_CALENDAR, workingDayMs } from './calendar'
import { formatInChina, toChinaTime } from './china-time'
import { dayNumberAt } from './days'
import { HOUR_MS, MINUTE_MS } from './units'

/** Times as people say them in Chinese, by the clock in China. Instants are epoch ms; `now` is always an argument. */

const NEAR_DAYS = new Map([
  [-2, '前天'],
  [-1, '昨天'],
  [0, '今天'],
  [1, '明天'],
  [2, '后天'],
])

/** 今天 15:40, 明天 17:00, 3月2日 09:10, 2019年12月30日 09:10. */
export function formatWhen(at: number, now: number): string {
  const then = toChinaTime(at)
  const near = NEAR_DAYS.get(dayNumberAt(at) - dayNumberAt(now))
  if (near !== undefined) return `${near} ${then.format('HH:mm')}`
  return then.format(then.year() === toChinaTime(now).year() ? 'M月D日 HH:mm' : 'YYYY年M月D日 HH:mm')
}

/** The exact instant: 2020年2月24日 10:12. It is also the form that a `time` field of WeChat's messages takes. */
export function formatExactly(at: number): string {
  return formatInChina(at, 'YYYY年M月D日 HH:mm')
}

/** A day near the present with its time: 3月2日 11:00. Unlike 今天 it stays true whenever it is read. */
export function formatDayAndTime(at: number): string {
  return formatInChina(at, 'M月D日 HH:mm')
}

/** How long ago: 刚刚, 5 分钟前, 今天 10:12. */
export function formatAgo(at: number, now: number): string {
  const passedMs = now - at
  if (passedMs < MINUTE_MS) return '刚刚'
  if (passedMs < HOUR_MS) return `${Math.floor(passedMs / MINUTE_MS)} 分钟前`
  return formatWhen(at, now)
}

/** 3月1日 from YYYY-MM-DD; any other text as it is. */
export function formatDay(day: string): string {
  const [, month, date] = /^\d{4}-(\d{2})-(\d{2})$/.exec(day) ?? []
  return month !== undefined && date !== undefined ? `${Number(month)}月${Number(date)}日` : day
}

/** 2020年3月1日 from YYYY-MM-DD. */
export function formatDayWithYear(day: string): string {
  return `${day.slice(0, 4)}年${formatDay(day)}`
}

/** A working day of the default calendar; only for writing long spans in days. */
const WORKING_DAY_MS = workingDayMs(DEFAULT_CALENDAR)

/** Working time in words: 40 分钟, 6 个工作小时, 2 个工作日. Rounded down, so that it never promises more than is left. */
function formatWorkingTime(workingMs: number): string {
  const ms = Math.abs(workingMs)
  if (ms < HOUR_MS) return formatMinutes(ms)
  if (ms < 2 * WORKING_DAY_MS) return `${Math.floor(ms / HOUR_MS)} 个工作小时`
  return `${Math.floor(ms / WORKING_DAY_MS)} 个工作日`
}

/** Working time for a chip: 38 分钟, 6 小时, 2 天. Rounded down. */
export function formatWorkingTimeBriefly(workingMs: number): string {
  const ms = Math.abs(workingMs)
  if (ms < HOUR_MS) return formatMinutes(ms)
  return ms < WORKING_DAY_MS ? `${Math.floor(ms / HOUR_MS)} 小时` : `${Math.floor(ms / WORKING_DAY_MS)} 天`
}

/** 还剩 6 个工作小时 · 已超时 40 分钟. */
export function formatTimeLeft(workingMs: number): string {
  return `${workingMs < 0 ? '已超时' : '还剩'} ${formatWorkingTime(workingMs)}`
}

const formatMinutes = (ms: number) => `${Math.max(1, Math.floor(ms / MINUTE_MS))} 分钟`
