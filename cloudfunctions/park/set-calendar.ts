import type { contract } from '@/shared/contract'
import { toChinaTime } from '@/shared/domain/time/china-time'
import { formatHours } from '@/shared/domain/time/hours-wording'
import { computeCalendar, findScheduleFault, type ScheduleFault } from '@/shared/domain/time/zone-schedule'
import { nationalYears } from '../_kernel/data/national-years'
import { regions } from '../_kernel/data/repositories/regions'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toCalendarView } from './calendar-view'

const REFUSALS = {
  no_hours: 'NoHours',
  empty_span: 'EmptySpan',
  spans_overlap: 'SpansOverlap',
  days_reversed: 'DaysReversed',
  too_long: 'ClosureTooLong',
  year_without_days: 'YearWithoutDays',
} as const satisfies Record<ScheduleFault, string>

/** Stores what was entered and the calendar computed from it. Housekeeping counts the open promises anew. */
export const setCalendar: Handler<typeof contract.park.setCalendar> = async (context, input) => {
  const { subject: code, now } = context
  const { version, hours, closures, extraWorkdays, reason } = input
  const fault = findScheduleFault({ ...input, statedYears: input.statedYears ?? [] })
  if (fault) return refuse(REFUSALS[fault])
  return context.change(async (tx) => {
    const region = await tx.use(regions).byId(code)
    if (!region) throw new ActionError('NotFound')
    if (region.recount) return refuse('RecountRunning')
    const statedYears = input.statedYears ?? region.schedule?.statedYears ?? []
    const schedule = { hours, closures, extraWorkdays, ...(statedYears.length > 0 && { statedYears }) }
    const next = {
      ...region,
      schedule,
      calendar: computeCalendar(schedule, nationalYears(toChinaTime(now).year())),
      openHours: formatHours(hours),
      recount: { since: now, reason },
    }
    const saved = await tx.use(regions).update(next, version)
    regions.forget(code)
    return toCalendarView(saved, now)
  })
}
