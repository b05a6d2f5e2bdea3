import type { Region } from '@/shared/domain/access/account'
import { computeCalendar, type ZoneSchedule } from '@/shared/domain/time/zone-schedule'
import { toChinaTime } from '@/shared/domain/time/china-time'
import { nationalYears } from '../cloudfunctions/_kernel/data/national-years'
import { regionCode, regionLevel } from '@/shared/domain/access/region'
import { DAY_MS } from '@/shared/domain/time/units'
import { randomSymbols } from '../cloudfunctions/_kernel/rpc/ids'
import type { Environment } from './environment'
import type { Data } from './migrations/run-migrations'

const INVITATION_CODE_LENGTH = 10
const INVITATION_LIFE_MS = 7 * DAY_MS
const BY_DEPLOYMENT = 'deployment'

/**
 * Plants the regions, and invitations for the first administrator and the first duty agent, if the environment names one. Existing
 * regions keep their changes: after the first day office hours and the duty agent are the zone's own business.
 * @returns a line for each thing that it did. Only these lines contain the codes of the invitations
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
  for (const person of firstPeople(environment)) done.push(await invite(data, environment, person, now))
  return done
}

/** A person whom the deployment invites: the document of `deployment` that records the invitation, and the role that it gives. */
interface FirstPerson {
  note: 'administrator' | 'dutyAgent'
  /** A description for the person who deploys. */
  who: string
  regionCode: string
  role: 'administrator' | 'agent'
}

function firstPeople({ administrator, dutyAgent, regions }: Environment): FirstPerson[] {
  const nameOf = (code: string) => regions.find((region) => region.code === code)?.name ?? code
  const first = { note: 'administrator', role: 'administrator' } as const
  const onDuty = { note: 'dutyAgent', role: 'agent' } as const
  return [
    { ...first, who: `the administrator of ${nameOf(administrator.regionCode)}`, ...administrator },
    ...(dutyAgent
      ? [
          {
            ...onDuty,
            who: `${dutyAgent.name}, on duty in ${nameOf(dutyAgent.regionCode)} once joined`,
            regionCode: dutyAgent.regionCode,
          },
        ]
      : []),
  ]
}

async function invite(
  data: Data,
  environment: Environment,
  { note, who, regionCode: code, role }: FirstPerson,
  now: number,
): Promise<string> {
  const known = await data.get('deployment', note)
  const before = known && (await data.get('invitations', String(known['invitation'])))
  if (before?.['usedBy'] !== undefined) return `${who}: has joined`
  if (before && Number(before['expiresAt']) > now)
    return `${who}: is invited; the code was printed when the invitation was made`
  const regionName = environment.regions.find((region) => region.code === code)?.name ?? code
  const invitation = randomSymbols(INVITATION_CODE_LENGTH)
  const expiresAt = now + INVITATION_LIFE_MS
  await data.put('invitations', {
    _id: invitation,
    version: 1,
    membership: { role, regionCode: code, regionName },
    invitedBy: BY_DEPLOYMENT,
    expiresAt,
    ...(note === 'dutyAgent' && { onDuty: true }),
  })
  await data.put('deployment', { _id: note, invitation })
  return `invitation for ${who}: ${invitation} (one person, seven days)`
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
