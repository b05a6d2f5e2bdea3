import type { Enterprise, Region } from '@/shared/domain/access/account'
import type { KnownNames } from '@/shared/domain/access/anonymize'
import { peopleIn } from '@/shared/domain/need/evidence-consent'
import type { Need } from '@/shared/domain/need/need'
import { nameableIn } from '@/shared/domain/need/shared-words'
import { HOUR_MS } from '@/shared/domain/time/units'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { regions } from '../_kernel/data/repositories/regions'
import { people } from '../_kernel/data/repositories/people'

/** Enterprises of a zone whose names are known. A zone with more has its first ones, by region and name. */
const ENTERPRISES_MAX = 1000
const OFFICERS_MAX = 200
/** Zones and enterprises that one instance remembers. */
const REMEMBERED = 100

/** What was read within the last hour, by id: a name that is new today is known an hour later. */
class NameCache {
  private readonly cached = new Map<string, { at: number; names: Promise<string[]> }>()

  constructor(private readonly read: (id: string) => Promise<string[]>) {}

  get(id: string, now: number): Promise<string[]> {
    const known = this.cached.get(id)
    if (known && Math.abs(now - known.at) < HOUR_MS) return known.names
    if (this.cached.size >= REMEMBERED) this.cached.clear()
    const names = this.read(id)
    this.cached.set(id, { at: now, names })
    names.catch(() => this.cached.delete(id))
    return names
  }
}

const ofZone = new NameCache((zoneCode) => enterprises.namesIn(zoneCode, ENTERPRISES_MAX))
const officers = new NameCache((zoneCode) => people.officerNamesIn(zoneCode, OFFICERS_MAX))
const colleagues = new NameCache(async (enterpriseId) =>
  (await people.ofEnterprise(enterpriseId)).map(({ name }) => name),
)

/**
 * Whoever must not be recognised in what others read: the enterprises and officers of the zone, the colleagues, and `names` of the need
 * itself. Reads what this instance has not read within the hour: 1,000 enterprises, 200 officers and the colleagues at most.
 */
export async function toKnownNames(
  zone: Region,
  enterprise: Pick<Enterprise, 'id' | 'name' | 'steward'>,
  names: readonly string[],
  now: number,
): Promise<KnownNames> {
  const [others, inOffice, inEnterprise] = await Promise.all([
    ofZone.get(zone.id, now),
    officers.get(zone.id, now),
    colleagues.get(enterprise.id, now),
  ])
  const zoneNames = { enterprises: others, people: [...inOffice, ...inEnterprise] }
  return nameableIn(zone, enterprise, names, zoneNames)
}

/** Whoever must not be recognised in what others read of a need that is stored. */
export async function toKnownNamesOf(need: Need, now: number): Promise<KnownNames> {
  const zone = await regions.known(need.zoneCode, now)
  return toKnownNames(zone, { id: need.enterpriseId, name: need.enterpriseName }, peopleIn(need), now)
}
