import { dayNumber, dayNumberAt, startOfDay, startOfDayNumber, toDay } from '../time/days'
import { DAY_MS, HOUR_MS } from '../time/units'

/**
 * A push that stays open until its last day. Enterprises that become eligible later are told once, and everybody who was told is reminded once
 * before each last day.
 */
export interface Lasting {
  /** False when it has ended: its window is over, its policy was withdrawn, or the publisher ended it. */
  open: boolean
  /** The last day, YYYY-MM-DD. */
  untilOn: string
  /** When the next reminder is sent, epoch ms; absent when there is none left, or there was no time for one. */
  remindAt?: number
  /** The last day that the next reminder is about, when only some measures end on it; absent: `untilOn`. */
  remindOn?: string
  /** Later last days that get a reminder as well, the nearest first. */
  remindLater?: readonly string[]
  /** When all enterprises are checked again, epoch ms: time alone can make one eligible, and people join them. */
  checkAt: number
}

/** Reminders are sent this many days before a last day. */
const REMINDED_DAYS = 3
/** Time of day for reminders and checks: the morning, when people are at work. */
const MORNING_MS = 9 * HOUR_MS

/**
 * A push sent at `sentAt` (epoch ms) that stays open until `untilOn`, with a reminder before each last day of its measures (`days`). A reminder
 * less than a day after the push is left out.
 */
export function newLasting(untilOn: string, sentAt: number, days: readonly string[] = []): Lasting {
  const reminded = [...new Set([...days.filter((day) => day < untilOn), untilOn])]
    .sort()
    .filter((day) => remindedAt(day) >= sentAt + DAY_MS)
  return { open: true, untilOn, checkAt: nextCheckAt(sentAt), ...nextReminder(reminded, untilOn) }
}

/** The push after its next reminder was sent; it then waits for the one after, if any. */
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

/** Whether its last day is past. */
export function isLastingOver({ untilOn }: Pick<Lasting, 'untilOn'>, now: number): boolean {
  return toDay(now) > untilOn
}

/** Days from today to the last day; 0 on that day. */
export function countDaysLeft({ untilOn }: Pick<Lasting, 'untilOn'>, now: number): number {
  return Math.max(0, (dayNumber(untilOn) ?? 0) - dayNumberAt(now))
}
