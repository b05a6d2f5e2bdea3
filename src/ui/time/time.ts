/** Times as people say them, in China Standard Time (UTC+8, no daylight saving). `now` is always an argument. */
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const CST_OFFSET_MS = 8 * HOUR_MS

interface Wall {
  year: number
  month: number
  day: number
  clock: string
  /** Days since the epoch, in China. */
  dayNumber: number
}

function wallOf(at: number): Wall {
  const shifted = new Date(at + CST_OFFSET_MS)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    clock: shifted.toISOString().slice(11, 16),
    dayNumber: Math.floor((at + CST_OFFSET_MS) / DAY_MS),
  }
}

const NEAR_DAYS: Readonly<Record<string, string>> = {
  '-2': '前天',
  '-1': '昨天',
  '0': '今天',
  '1': '明天',
  '2': '后天',
}

/** 今天 15:40, 明天 17:00, 3月2日 09:10, 2019年12月30日 09:10. */
export function formatWhen(at: number, now: number): string {
  const then = wallOf(at)
  const today = wallOf(now)
  const near = NEAR_DAYS[String(then.dayNumber - today.dayNumber)]
  if (near !== undefined) return `${near} ${then.clock}`
  const year = then.year === today.year ? '' : `${then.year}年`
  return `${year}${then.month}月${then.day}日 ${then.clock}`
}

/** The exact instant: 2020年2月24日 10:12. */
export function formatExactly(at: number): string {
  const { year, month, day, clock } = wallOf(at)
  return `${year}年${month}月${day}日 ${clock}`
}

/** How long ago: 刚刚, 5 分钟前, 今天 10:12. */
export function formatAgo(at: number, now: number): string {
  const passedMs = now - at
  if (passedMs < MINUTE_MS) return '刚刚'
  if (passedMs < HOUR_MS) return `${Math.floor(passedMs / MINUTE_MS)} 分钟前`
  return formatWhen(at, now)
}

/** Today's date in China, YYYY-MM-DD. */
export function localDay(now: number): string {
  return new Date(now + CST_OFFSET_MS).toISOString().slice(0, 10)
}

/** 3 月 1 日 from YYYY-MM-DD. */
export function formatDay(day: string): string {
  const [, month, date] = /^\d{4}-(\d{2})-(\d{2})$/.exec(day) ?? []
  return month !== undefined && date !== undefined ? `${Number(month)}月${Number(date)}日` : day
}

/** A working day of 7.5 hours, as the default calendar has it; only for saying long spans in days. */
const WORKING_DAY_MS = 7.5 * HOUR_MS

/** Working time in words: 40 分钟, 6 个工作小时, 2 个工作日. Rounded down, so that nothing is promised that is not there. */
function formatWorkingTime(workingMs: number): string {
  const ms = Math.abs(workingMs)
  if (ms < HOUR_MS) return `${Math.max(1, Math.floor(ms / MINUTE_MS))} 分钟`
  if (ms < 2 * WORKING_DAY_MS) return `${Math.floor(ms / HOUR_MS)} 个工作小时`
  return `${Math.floor(ms / WORKING_DAY_MS)} 个工作日`
}

/** 还剩 6 个工作小时 · 已超时 40 分钟. */
export function formatTimeLeft(workingMs: number): string {
  return `${workingMs < 0 ? '已超时' : '还剩'} ${formatWorkingTime(workingMs)}`
}
