import { WEEKDAY_KEYS, type AbsenceView, type DutyView } from '@/shared/contract/park'
import type { Region } from '@/shared/domain/access/account'
import type { Responsible } from '@/shared/domain/access/party'
import { dutyAgentAt, type Absence } from '@/shared/domain/duty/duty'
import { countHandled, NOTHING_HANDLED, type Handled } from '@/shared/domain/need/handled'
import { dayNumber, startOfDay, startOfDayNumber } from '@/shared/domain/time/days'
import { calendarSpan } from '@/shared/domain/time/spans'
import { DAY_MS } from '@/shared/domain/time/units'
import { database } from '../_kernel/data/database'
import { countOpenDueBefore } from '../_kernel/data/repositories/due-needs'
import { needsHandledSince } from '../_kernel/data/repositories/handled-needs'
import { needs } from '../_kernel/data/repositories/needs'
import type { Officer } from './officers'

/** The duty of a region as its officers read it: names without telephone numbers, with each officer's open work and what ended this week. */
export async function toDutyView(
  region: Region,
  officers: readonly Officer[],
  away: readonly Absence[],
  now: number,
): Promise<DutyView> {
  const { duty, dutyAgent, version, name } = region
  const today = dutyAgentAt(region, now)
  const monday = startOfDayNumber(dayNumber(calendarSpan('week', now).span.fromOn) ?? 0)
  const handled = countHandled(await needsHandledSince(region.id, monday), monday)
  return {
    version,
    regionName: name,
    ...(today && { today: named(today) }),
    ...(dutyAgent && { default: named(dutyAgent) }),
    weekly: WEEKDAY_KEYS.flatMap((weekday) => {
      const officer = duty?.weekly[weekday]
      return officer ? [{ weekday, officer: named(officer) }] : []
    }),
    dates: (duty?.dates ?? []).map(({ officer, ...days }) => ({ ...days, officer: named(officer) })),
    ...(duty?.substitute && { substitute: named(duty.substitute) }),
    officers: await Promise.all(
      officers.map((one) => withLoad(one, handled.get(one.personId) ?? NOTHING_HANDLED, now)),
    ),
    absences: away.map(toAbsenceView),
  }
}

export function toAbsenceView({
  id,
  personId,
  personName,
  kind,
  fromOn,
  untilOn,
  cover,
  note,
}: Absence): AbsenceView {
  return {
    id,
    personId,
    name: personName,
    kind,
    fromOn,
    untilOn,
    ...(cover && { cover: named(cover) }),
    ...(note !== undefined && { note }),
  }
}

async function withLoad({ personId, name, role }: Officer, { solved, ratings }: Handled, now: number) {
  const [openNeeds, late, untilMidnight, enterprises] = await Promise.all([
    needs.countOpenOfResponsible(personId),
    countOpenDueBefore(personId, now),
    countOpenDueBefore(personId, startOfDay(now) + DAY_MS),
    database.count('enterprises', { 'steward.personId': personId }),
  ])
  return {
    personId,
    name,
    role,
    openNeeds,
    late,
    dueToday: Math.max(0, untilMidnight - late),
    solvedThisWeek: solved,
    ratings,
    enterprises,
  }
}

const named = ({ personId, name }: Responsible) => ({ personId, name })
