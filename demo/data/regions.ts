import type { Region } from '@/shared/domain/access/account'
import { DEFAULT_CALENDAR } from '@/shared/domain/time/calendar'
import type { Responsible } from '../../src/shared/domain/access/party'
import { regionAt, regionLevel } from '@/shared/domain/access/region'
import { DISTANT_DUTY, responsible } from './people'
import { CITY, OTHER_ZONE, PLACES, DEMO_ZONE, type DemoPlace } from './places'

/** The region tree as documents. Every node names its duty agent, who answers there when nobody else does. */
export const REGIONS: readonly Region[] = PLACES.map((place) => {
  const duty = dutyAgentOf(place)
  return {
    id: place.code,
    version: 1,
    name: place.name,
    level: regionLevel(place.code),
    ...(place.cityName && { cityName: place.cityName }),
    calendar: DEFAULT_CALENDAR,
    openHours: '工作日 8:30–12:00，13:00–17:00',
    ...(duty && { dutyAgent: duty }),
  }
})

function dutyAgentOf({ code }: DemoPlace): Responsible | undefined {
  const level = regionLevel(code)
  if (level === 'nation') return undefined
  const zone = regionAt(code, 'zone')
  if (zone === DEMO_ZONE) return responsible('wang-hao')
  if (zone === OTHER_ZONE) return responsible('xu-ning')
  if (zone !== undefined) {
    const found = DISTANT_DUTY.find((person) =>
      person.memberships.some((m) => 'regionCode' in m && m.regionCode === zone),
    )
    return found && { personId: found.id, name: found.name, phone: found.phone }
  }
  // For a city without officers in the demo an officer of the province answers.
  return responsible(code === CITY ? 'guo-qiang' : 'he-weimin')
}
