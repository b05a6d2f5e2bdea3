import { dayNumber, dayNumberAt, startOfDay, startOfDayNumber, toDay } from '../time/days'
import { DAY_MS, HOUR_MS } from '../time/units'

/** A push that goes on until its last day: whoever comes later is told once, and everybody who was told is reminded once. */
export interface Lasting {
  /** False once it is over: its window ended, its policy was withdrawn, or the publisher ended it. */
  open: boolean
  /** YYYY-MM-DD. */
  untilOn: string
  /** When those who were told are reminded, epoch ms; absent: they were, or there was no time for it. */
  remindAt?: number
  /** The last day that the next reminder is about, where it is that of some measures only; absent: `untilOn`. */
  remindOn?: string
  /** Later last days that are reminded of as well, the nearest first. */
  remindLater?: readonly string[]
  /** When everybody is looked at again, epoch ms: time alone makes enterprises eligible, and people join them. */
  checkAt: number
}

/** People are reminded so many days before the last one. */
const REMINDED_DAYS = 3
/** In the morning, when people are at work. */
const MORNING_MS = 9 * HOUR_MS

/**
 * A push of `sentAt` (epoch ms) that goes on until `untilOn`, with a reminder before each last day of its measures (`days`). Nobody is
 * reminded within a day of being told.
 */
export function newLasting(untilOn: string, sentAt: number, days: readonly string[] = []): Lasting {
  const reminded = [...new Set([...days.filter((day) => day < untilOn), untilOn])]
    .sort()
    .filter((day) => remindedAt(day) >= sentAt + DAY_MS)
  return { open: true, untilOn, checkAt: nextCheckAt(sentAt), ...nextReminder(reminded, untilOn) }
}

/** As it is once its next reminder has been sent: with the one after it, if there is one. */
export function afterReminder({ remindAt: _at, remindOn: _on, remindLater = [], ...rest }: Lasting): Lasting {
  return { ...rest, ...nextReminder(remindLater, rest.untilOn) }
}

function nextReminder([next, ...later]: readonly string[], untilOn: string) {
  if (next === undefined) return {}
  return {
    remindAt: remindedAt(next),
    ...(next !== untilOn && { remindOn: next }),
    ...(later.length > 0 && { remindLater: later }),
  }
}

function remindedAt(day: string): number {
  return startOfDayNumber((dayNumber(day) ?? 0) - REMINDED_DAYS) + MORNING_MS
}

/** The next morning after `now`, epoch ms. */
export function nextCheckAt(now: number): number {
  return startOfDay(now) + DAY_MS + MORNING_MS
}

/** Its last day is past. */
export function isLastingOver({ untilOn }: Pick<Lasting, 'untilOn'>, now: number): boolean {
  return toDay(now) > untilOn
}

/** Days from today to the last one; 0 on that day. */
export function countDaysLeft({ untilOn }: Pick<Lasting, 'untilOn'>, now: number): number {
  return Math.max(0, (dayNumber(untilOn) ?? 0) - dayNumberAt(now))
}
