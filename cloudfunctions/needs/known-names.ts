import type { Enterprise, Region } from '@/shared/domain/access/account'
import type { KnownNames } from '@/shared/domain/access/anonymize'
import { EnterpriseNames } from '@/shared/domain/access/enterprise-names'
import { peopleIn } from '@/shared/domain/need/evidence-consent'
import type { Need } from '@/shared/domain/need/need'
import { nameableIn, placesOf } from '@/shared/domain/need/shared-words'
import { HOUR_MS } from '@/shared/domain/time/units'
import { regions } from '../_kernel/data/repositories/regions'
import { Remembered } from '../_kernel/data/remembered'
import { people } from '../_kernel/data/repositories/people'
import { readZoneNames } from '../_kernel/data/rosters/zone-names'
import { forgettable } from '../_kernel/data/instance-memory'

const OFFICERS_MAX = 200
/** How many zones and enterprises one instance caches. */
const REMEMBERED = 100

/** Caches for an hour, so a new name may be unknown for that long. */
const ofZone = forgettable(new Remembered<EnterpriseNames>(HOUR_MS, REMEMBERED))
const officers = forgettable(new Remembered<string[]>(HOUR_MS, REMEMBERED))
const colleagues = forgettable(new Remembered<string[]>(HOUR_MS, REMEMBERED))

/**
 * The names that others must not read: all enterprises and officers of the zone, the colleagues, and `names` of the need itself. Reads what
 * this instance has not read within the hour: at most the packed names of the zone, 200 officers and the colleagues.
 */
export async function toKnownNames(
  zone: Region,
  enterprise: Pick<Enterprise, 'id' | 'name' | 'steward'>,
  names: readonly string[],
  now: number,
): Promise<KnownNames> {
  const [others, inOffice, inEnterprise] = await Promise.all([
    ofZone.get(
      zone.id,
      now,
      async () => new EnterpriseNames((await readZoneNames(zone.id, now)).values(), placesOf(zone)),
    ),
    officers.get(zone.id, now, () => people.officerNamesIn(zone.id, OFFICERS_MAX)),
    colleagues.get(enterprise.id, now, async () =>
      (await people.ofEnterprise(enterprise.id)).map(({ name }) => name),
    ),
  ])
  const zoneNames = { enterprises: others, people: [...inOffice, ...inEnterprise] }
  return nameableIn(zone, enterprise, names, zoneNames)
}

/** The names that others must not read in the texts of a stored need. */
export async function toKnownNamesOf(need: Need, now: number): Promise<KnownNames> {
  const zone = await regions.known(need.zoneCode, now)
  return toKnownNames(zone, { id: need.enterpriseId, name: need.enterpriseName }, peopleIn(need), now)
}
