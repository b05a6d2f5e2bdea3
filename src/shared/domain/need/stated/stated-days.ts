import { addPeriod, dayNumber, dayNumberAt, dayText, weekday } from '@/shared/domain/time/days'
import { parseNumber } from './number-words'

/** A day that a text names. */
export interface StatedDay {
  /** YYYY-MM-DD. */
  on: string
  words: string
  start: number
  end: number
}

const WEEKDAYS = '一二三四五六日天'
const SMALL = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)'
const DAY = new RegExp(
  [
    '(\\d{4})[年/.-](\\d{1,2})[月/.-](\\d{1,2})[日号]?',
    '(今年|明年)?(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?(?![\\d万千人名个元台])|(底|末))',
    '(下个?月|本月|这个月|当月)?(?:(\\d{1,2})[日号](?![楼厂门车线院库机桌路仓栋线井塔人])|(月底|月末|底(?=[前之以要]|$)))',
    '(大后天|后天|明天|明早|明晚|明日|今天|今日|今晚|今早)',
    `(下下|下|本|这|这个|下个)?(?:周|星期|礼拜)([${WEEKDAYS}])`,
    `(${SMALL})\\s?(个?工作日|天|日|周|个?星期|个?礼拜|个月)(?:之内|以内|内)`,
    '(年底|年末)',
  ].join('|'),
  'g',
)
const NEAR: Readonly<Record<string, number>> = { 大后天: 3, 后天: 2, 明: 1, 今: 0 }
/** A day without a year that lies further back belongs to the next year. */
const PAST_DAYS_MAX = 60

/** The days that a text names, in its order, as seen from `now`. Vague ones (下周, 尽快) are left out. */
export function findStatedDays(text: string, now: number): StatedDay[] {
  const today = dayNumberAt(now)
  return [...text.matchAll(DAY)].flatMap((match) => {
    const day = toDayNumber(match, today)
    const words = match[0]
    return day === undefined
      ? []
      : { on: dayText(day), words, start: match.index, end: match.index + words.length }
  })
}

function toDayNumber(match: RegExpMatchArray, today: number): number | undefined {
  const [, year, yearMonth, yearDay, whichYear, month, day, monthEnd, ...rest] = match
  const [whichMonth, dayOfMonth, endOfMonth, near, whichWeek, dayOfWeek, span, spanUnit, yearEnd] = rest
  if (year !== undefined) return dayAt(Number(year), Number(yearMonth), Number(yearDay))
  if (month !== undefined) return inMonth(today, { whichYear, month, day: monthEnd ? undefined : day })
  if (dayOfMonth !== undefined || endOfMonth !== undefined)
    return inThisMonth(today, whichMonth, dayOfMonth === undefined ? undefined : Number(dayOfMonth))
  if (near !== undefined) return today + (NEAR[near] ?? NEAR[near.slice(0, 1)] ?? 0)
  if (dayOfWeek !== undefined) return inWeek(today, whichWeek, Math.min(WEEKDAYS.indexOf(dayOfWeek), 6))
  if (span !== undefined && spanUnit !== undefined) return after(today, span, spanUnit)
  return yearEnd === undefined ? undefined : dayAt(yearOf(today), 12, 31)
}

const yearOf = (day: number) => Number(dayText(day).slice(0, 4))
const monthOf = (day: number) => Number(dayText(day).slice(5, 7))
const twoDigits = (value: number) => String(value).padStart(2, '0')
const dayAt = (year: number, month: number, day: number) =>
  dayNumber(`${year}-${twoDigits(month)}-${twoDigits(day)}`)
const lastOfMonth = (year: number, month: number) =>
  (month === 12 ? dayAt(year + 1, 1, 1) : dayAt(year, month + 1, 1)) ?? 0

function inMonth(
  today: number,
  written: { whichYear: string | undefined; month: string; day: string | undefined },
): number | undefined {
  const month = parseNumber(written.month) ?? 0
  const date = written.day === undefined ? undefined : parseNumber(written.day)
  const make = (year: number) =>
    date === undefined
      ? month >= 1 && month <= 12
        ? lastOfMonth(year, month) - 1
        : undefined
      : dayAt(year, month, date)
  const year = yearOf(today)
  if (written.whichYear === '明年') return make(year + 1)
  const found = make(year)
  const isPast = found !== undefined && today - found > PAST_DAYS_MAX
  return isPast && written.whichYear === undefined ? make(year + 1) : found
}

function inThisMonth(today: number, which: string | undefined, date: number | undefined): number | undefined {
  const isNext = which?.startsWith('下') ?? false
  const first = dayAt(yearOf(today), monthOf(today), 1) ?? today
  const month = isNext ? addPeriod(first, { months: 1 }) : first
  if (date === undefined) return addPeriod(month, { months: 1 }) - 1
  const found = dayAt(yearOf(month), monthOf(month), date)
  if (found === undefined || which !== undefined || found >= today) return found
  const next = addPeriod(first, { months: 1 })
  return dayAt(yearOf(next), monthOf(next), date)
}

/** By Chinese weeks, which begin on Monday (0); 周三 alone is the next Wednesday. */
function inWeek(today: number, which: string | undefined, index: number): number {
  const monday = today - ((weekday(today) + 6) % 7)
  if (which === '下' || which === '下个') return monday + 7 + index
  if (which === '下下') return monday + 14 + index
  const found = monday + index
  return found < today && which === undefined ? found + 7 : found
}

function after(today: number, span: string, unit: string): number | undefined {
  const value = parseNumber(span)
  if (value === undefined) return undefined
  if (unit.endsWith('月')) return value < 1 ? today + 15 : addPeriod(today, { months: Math.floor(value) })
  // Five working days are a week. Holidays are ignored here, because the person sees the day and can change it.
  if (unit.endsWith('工作日')) return today + Math.ceil(value + 2 * Math.floor(value / 5))
  const days = /^(?:天|日)$/.test(unit) ? value : value * 7
  return today + Math.ceil(days)
}
