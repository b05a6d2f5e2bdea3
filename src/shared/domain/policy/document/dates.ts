import { dayNumber } from '@/shared/domain/time/days'
import { daysInMonth } from '@/shared/domain/time/month'
import { ARABIC_YEAR, arabicYear, HAN_NUMERAL, hanNumber, hanYear, YEAR_DIGIT } from './numerals'

/** A day that a packed text names. */
export interface DayMention {
  /** YYYY-MM-DD. */
  on: string
  from: number
  to: number
  /** The text left out the year: it is taken from the last day named, or from the given year. */
  yearInferred: boolean
}

const ARABIC = `(${ARABIC_YEAR}(?=年)|\\d{4})(?:年|[-./])(\\d{1,2})(?:月|[-./])(\\d{1,2})(?:日|号|(?!\\d))`
const HAN = `(${YEAR_DIGIT}{4})年(${HAN_NUMERAL}{1,2}|\\d{1,2})月(${HAN_NUMERAL}{1,3}|\\d{1,2})[日号]`
const MONTH_END = '(?:(\\d{4})年)?(\\d{1,2})月(?:底|末)'
const YEAR_END = '(\\d{4})年(?:底|末|年底)'
const NO_YEAR = '(\\d{1,2})月(\\d{1,2})[日号]'
const MENTION = new RegExp([ARABIC, HAN, MONTH_END, YEAR_END, NO_YEAR].join('|'), 'g')

/** YYYY-MM-DD; undefined when the calendar has no such day. */
function dayFrom(year: number, month: number, day: number): string | undefined {
  if (year < 1949 || year > 2199) return undefined
  const on = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  return dayNumber(on) === undefined ? undefined : on
}

/** Every day that a packed text names, in Arabic or Chinese numerals. A day without a year takes the year of the last one named, else `year`. */
export function dayMentions(packed: string, year?: number): DayMention[] {
  const mentions: DayMention[] = []
  let lastYear = year
  for (const match of packed.matchAll(MENTION)) {
    const named = yearOf(match)
    const inferred = named ?? lastYear
    const on = inferred === undefined ? undefined : resolve(match, inferred)
    if (on === undefined) continue
    lastYear = inferred
    mentions.push({
      on,
      from: match.index,
      to: match.index + match[0].length,
      yearInferred: named === undefined,
    })
  }
  return mentions
}

/** The day when the whole line is one day, as under a signature; else undefined. */
export function loneDay(packed: string): string | undefined {
  const [mention, second] = dayMentions(packed)
  if (!mention || second || mention.yearInferred || mention.from !== 0) return undefined
  return mention.to === packed.length && !/[底末]$/.test(packed) ? mention.on : undefined
}

function yearOf(match: RegExpMatchArray): number | undefined {
  const [, arabic, , , han, , , monthEnd, , yearEnd] = match
  const digits = arabic ?? monthEnd ?? yearEnd
  return digits === undefined ? (han && hanYear(han)) || undefined : arabicYear(digits)
}

/** Reads 十二 or 12. A date with the year in Chinese numerals has either. */
function eitherNumber(text = ''): number {
  return hanNumber(text) ?? Number(text)
}

function resolve(match: RegExpMatchArray, year: number): string | undefined {
  const [, arabic, month, day, han, hanMonth, hanDay, , endMonth, yearEnd, bareMonth, bareDay] = match
  if (arabic) return dayFrom(year, Number(month), Number(day))
  if (han) return dayFrom(year, eitherNumber(hanMonth), eitherNumber(hanDay))
  if (endMonth) return dayFrom(year, Number(endMonth), daysInMonth(year, Number(endMonth)))
  if (yearEnd) return dayFrom(year, 12, 31)
  return dayFrom(year, Number(bareMonth), Number(bareDay))
}
