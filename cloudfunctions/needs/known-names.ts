import type { KnownNames } from '@/shared/domain/access/anonymize'
import { peopleIn } from '@/shared/domain/need/evidence-consent'
import type { Need } from '@/shared/domain/need/need'
import { nameableIn } from '@/shared/domain/need/shared-need'
import { regions } from '../_kernel/data/repositories/regions'

/** Whoever must not be recognised in what others read of a need. */
export async function toKnownNames(need: Need, now: number): Promise<KnownNames> {
  const zone = await regions.known(need.zoneCode, now)
  return nameableIn(zone, { name: need.enterpriseName }, peopleIn(need))
}
