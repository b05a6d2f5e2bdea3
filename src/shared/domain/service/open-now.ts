import type { WorkCalendar } from '../time/calendar'
import type { Match, Reason } from '../search/match/match'
import { isServiceOpen } from './schedule'

/** The reasons of a kept match as they are at `at`: a service that was open when the need was posted may be closed now. */
export function whyAt({ why, schedule = '' }: Match, at: number, calendar: WorkCalendar): readonly Reason[] {
  // Held back: the reasons quote what was written.
  if (why.length === 0) return why
  const lasting = why.filter(({ kind }) => kind !== 'open')
  return isServiceOpen(schedule, at, calendar) === true ? [...lasting, { kind: 'open' }] : lasting
}
