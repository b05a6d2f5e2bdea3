import { requestFailed } from '../../../fault'
import { dayOfYear, isoWeek, toDateParts, week, weekdayIndex } from '../date-parts'

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

function offsetText(minutes: number): string {
  const sign = minutes < 0 ? '-' : '+'
  return `${sign}${pad(Math.floor(Math.abs(minutes) / 60), 2)}${pad(Math.abs(minutes) % 60, 2)}`
}

/** A date by a format of `$dateToString` (`%Y-%m-%d`) in a time zone; throws for unknown letters. */
export function formatDate(format: string, date: Date, timezone: string): string {
  const parts = toDateParts(date, timezone)
  const shown = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute)
  const offsetMinutes = Math.round((shown - Math.floor(date.getTime() / 60_000) * 60_000) / 60_000)
  const letters: Readonly<Record<string, () => string>> = {
    Y: () => pad(parts.year, 4),
    m: () => pad(parts.month, 2),
    d: () => pad(parts.day, 2),
    H: () => pad(parts.hour, 2),
    M: () => pad(parts.minute, 2),
    S: () => pad(parts.second, 2),
    L: () => pad(parts.millisecond, 3),
    j: () => pad(dayOfYear(parts), 3),
    w: () => String(weekdayIndex(parts) + 1),
    u: () => String(isoWeek(parts).day),
    U: () => pad(week(parts), 2),
    V: () => pad(isoWeek(parts).week, 2),
    G: () => pad(isoWeek(parts).year, 4),
    z: () => offsetText(offsetMinutes),
    Z: () => String(offsetMinutes),
    '%': () => '%',
  }
  if (/%(?![YmdHMSLjwuUVGzZ%])/.test(format.replaceAll('%%', '')))
    throw requestFailed(`Invalid format character in format string '${format}'`)
  const needsYear = /%[YG]/.test(format)
  if (needsYear && (parts.year < 0 || parts.year > 9999))
    throw requestFailed('$dateToString is only defined on year 0-9999')
  return format.replace(/%(.)/gs, (_whole, letter: string) => letters[letter]?.() ?? '')
}
