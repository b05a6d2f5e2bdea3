import type { WorkCalendar } from '../time/calendar'
import type { Match, Reason } from '../search/match/match'
import { isServiceOpen } from './schedule'

/** The reasons of a stored match, updated for `at`: a service that was open when the need was posted may be closed now. */
export function whyAt({ why, schedule = '' }: Match, at: number, calendar: WorkCalendar): readonly Reason[] {
  // The reasons are held back because they quote the need.
  if (why.length === 0) return why
  const lasting = why.filter(({ kind }) => kind !== 'open')
  return isServiceOpen(schedule, at, calendar) === true ? [...lasting, { kind: 'open' }] : lasting
}
