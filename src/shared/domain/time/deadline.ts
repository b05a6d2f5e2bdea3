import { dayNumber, dayNumberAt } from './days'

/** A deadline within so many days is soon. The filter and the count on the home page use it. */
export const SOON_DAYS = 30

/** Days left until the last day to apply: 0 on that day, negative after it; undefined without a deadline. */
export function daysLeft(deadlineOn: string | undefined, now: number): number | undefined {
  const day = deadlineOn === undefined ? undefined : dayNumber(deadlineOn)
  return day === undefined ? undefined : day - dayNumberAt(now)
}

/** True while one can still apply, but not for long. */
export function closesSoon(deadlineOn: string | undefined, now: number): boolean {
  const left = daysLeft(deadlineOn, now)
  return left !== undefined && left >= 0 && left <= SOON_DAYS
}
