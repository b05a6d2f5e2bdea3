import { addPeriod, dayNumber, yearOfDay } from '@/shared/domain/time/days'
import type { Elapsed } from './rule'

type Lapse = Pick<Elapsed, 'period' | 'wholeYears'>

/** The day on which a period since `day` is full (days since 1970-01-01). */
export function fullDay(day: number, { period, wholeYears }: Lapse): number {
  return addPeriod(wholeYears ? yearEnd(day) + 1 : day, period)
}

/** The latest day from which the period is full `today` (days since 1970-01-01). */
export function latestSince(today: number, { period, wholeYears }: Lapse): number {
  const since = addPeriod(today, period, -1)
  return wholeYears ? yearStart(since) - 1 : since
}

function yearStart(day: number): number {
  return dayNumber(`${yearText(day)}-01-01`) ?? day
}

function yearEnd(day: number): number {
  return dayNumber(`${yearText(day)}-12-31`) ?? day
}

function yearText(day: number): string {
  return String(yearOfDay(day)).padStart(4, '0')
}
