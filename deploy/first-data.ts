import type { Region } from '@/shared/domain/access/account'
import { computeCalendar, type ZoneSchedule } from '@/shared/domain/time/zone-schedule'
import { toChinaTime } from '@/shared/domain/time/china-time'
import { nationalYears } from '../cloudfunctions/_kernel/calendar/national-years'
import { regionCode, regionLevel } from '@/shared/domain/access/region'
import { DAY_MS } from '@/shared/domain/time/units'
import { randomSymbols } from '../cloudfunctions/_kernel/rpc/ids'
import type { Environment } from './environment'
import type { Data } from './migrations/run-migrations'

const INVITATION_CODE_LENGTH = 10
const INVITATION_LIFE_MS = 7 * DAY_MS
const BY_DEPLOYMENT = 'deployment'

/**
 * The regions, and an invitation for the first administrator. Regions that are there keep what was changed in them: office hours and who is on
 * duty are the zone's own affair after the first day.
 * @returns what was done, in words; the invitation's code is in them and nowhere else
 */
export async function plantFirstData(data: Data, environment: Environment, now: number): Promise<string[]> {
  const done: string[] = []
  const schedule = toSchedule(environment.calendar)
  const years = nationalYears(toChinaTime(now).year())
  for (const { code, name, cityName } of environment.regions) {
    if (await data.get('regions', code)) continue
    const region: Omit<Region, 'id'> = {
      version: 1,
      name,
      level: regionLevel(regionCode(code)),
      ...(cityName !== undefined && { cityName }),
      calendar: computeCalendar(schedule, years),
      schedule,
      openHours: environment.openHours,
    }
    await data.put('regions', { _id: code, ...region })
    done.push(`region ${code} ${name}`)
  }
  return [...done, ...(await inviteAdministrator(data, environment, now))]
}

async function inviteAdministrator(data: Data, environment: Environment, now: number): Promise<string[]> {
  const { regionCode: code } = environment.administrator
  const held = await data.get('deployment', 'administrator')
  const before = held && (await data.get('invitations', String(held['invitation'])))
  if (before?.['usedBy'] !== undefined) return ['the first administrator has joined']
  if (before && Number(before['expiresAt']) > now)
    return ['the first administrator is invited; the code was printed when the invitation was made']
  const regionName = environment.regions.find((region) => region.code === code)?.name ?? code
  const invitation = randomSymbols(INVITATION_CODE_LENGTH)
  const expiresAt = now + INVITATION_LIFE_MS
  await data.put('invitations', {
    _id: invitation,
    version: 1,
    membership: { role: 'administrator', regionCode: code, regionName },
    invitedBy: BY_DEPLOYMENT,
    expiresAt,
  })
  await data.put('deployment', { _id: 'administrator', invitation })
  return [`invitation for the administrator of ${regionName}: ${invitation} (one person, seven days)`]
}

/** Hours and own days of a zone, as an administrator would enter them. */
function toSchedule({ spans, holidays, workingWeekends }: Environment['calendar']): ZoneSchedule {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  return {
    hours: spans.map(([from, to]) => [minutes(from), minutes(to)] as const),
    closures: holidays.map((on) => ({ fromOn: on, untilOn: on, reason: '放假' })),
    extraWorkdays: workingWeekends.map((on) => ({ on, reason: '调休上班' })),
  }
}
