import type { Responsible } from '../access/party'
import { addWorkingTime, type WorkCalendar } from '../time/calendar'
import { dayNumber, startOfDayNumber, toDay } from '../time/days'
import { formatDay } from '../time/wording'
import { absenceAt, type Absence } from './duty'

/** An officer who answers for something and is absent today. */
export interface Away {
  personId: string
  name: string
  /** The first working day on which the officer is back. */
  backOn: string
  /** Whom to turn to meanwhile: the substitute, or else an administrator; absent where there is neither. */
  callee?: Responsible
  /** Whether the callee stands in for the officer. */
  standsIn: boolean
}

/**
 * The first working day after an absence on which the person is back. It skips further absences that follow directly.
 * @returns a day, 2020-03-12
 */
export function findDayBack(
  absences: readonly Absence[],
  { personId, untilOn }: Pick<Absence, 'personId' | 'untilOn'>,
  calendar: WorkCalendar,
): string {
  const dayAfter = startOfDayNumber((dayNumber(untilOn) ?? 0) + 1)
  const backAt = addWorkingTime(calendar, dayAfter, 0)
  const next = absenceAt(absences, personId, backAt)
  return next ? findDayBack(absences, next, calendar) : toDay(backAt)
}

/** A sentence that says who is away until when, and to whom the enterprise turns meanwhile. */
export function formatAway({ name, backOn, callee, standsIn }: Away): string {
  const away = `${name} 不在岗，预计 ${formatDay(backOn)}回来`
  if (!callee) return `${away}。`
  return standsIn
    ? `${away}，现在由 ${callee.name} 代，有事找 ${callee.name}。`
    : `${away}，没有人代班，有事找管理员 ${callee.name}。`
}
