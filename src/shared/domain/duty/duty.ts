import type { Responsible } from '../access/party'
import type { RegionCode } from '../access/region'
import { dayNumberAt, toDay, weekday } from '../time/days'

/** Day of the week by ISO 8601, as a key: '1' is Monday, '7' is Sunday. */
type IsoWeekday = '1' | '2' | '3' | '4' | '5' | '6' | '7'

/** Who is on duty in a region, by day. On all other days it is `Region.dutyAgent`. */
export interface DutyRoster {
  weekly: Readonly<Partial<Record<IsoWeekday, Responsible>>>
  /** Exceptions by date, both ends included; the first that fits counts. */
  dates: readonly DutyDates[]
  /** Stands in when the officer on duty is absent and has no cover. */
  substitute?: Responsible
}

interface DutyDates {
  fromOn: string
  untilOn: string
  officer: Responsible
}

type AbsenceKind = 'leave' | 'sick' | 'trip' | 'other'

/** An officer's absence from one day to another, both ends included. */
export interface Absence {
  id: string
  version: number
  /** Where the absent person works. */
  regionCode: RegionCode
  personId: string
  personName: string
  kind: AbsenceKind
  fromOn: string
  untilOn: string
  /** Who stands in. Without a cover it is whoever is on duty. */
  cover?: Responsible
  note?: string
}

/** The fields of a region about duty. */
export interface OnDuty {
  /** On duty on every day for which `duty` names nobody. */
  dutyAgent?: Responsible
  duty?: DutyRoster
}

/** Who is on duty in a region at an instant, even if absent; undefined when nobody is. */
export function dutyAgentAt({ dutyAgent, duty }: OnDuty, at: number): Responsible | undefined {
  const on = toDay(at)
  const dated = duty?.dates.find(({ fromOn, untilOn }) => fromOn <= on && on <= untilOn)
  return dated?.officer ?? duty?.weekly[isoWeekday(at)] ?? dutyAgent
}

/** Everybody whom the roster names, each once. Their names are removed from texts for others, and they cannot leave without a successor. */
export function dutyOfficers({ dutyAgent, duty }: OnDuty): Responsible[] {
  const named = [
    dutyAgent,
    duty?.substitute,
    ...Object.values(duty?.weekly ?? {}),
    ...(duty?.dates ?? []).map(({ officer }) => officer),
  ].filter((one) => one !== undefined)
  return [...new Map(named.map((one) => [one.personId, one])).values()]
}

/** The absence of a person on the day of an instant. */
export function absenceAt(absences: readonly Absence[], personId: string, at: number): Absence | undefined {
  const on = toDay(at)
  return absences.find((one) => one.personId === personId && one.fromOn <= on && on <= one.untilOn)
}

const ISO_WEEKDAYS: readonly IsoWeekday[] = ['7', '1', '2', '3', '4', '5', '6']

function isoWeekday(at: number): IsoWeekday {
  return ISO_WEEKDAYS[weekday(dayNumberAt(at))] ?? '7'
}
