import {
  listQualifications,
  type Qualification,
  type QualificationEntry,
} from '@/shared/domain/enterprise/qualification-list'
import { regionChain, type RegionCode } from '@/shared/domain/access/region'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { Remembered } from './remembered'
import { regions } from './repositories/regions'
import { forgettable } from './instance-memory'

/** Most regions that one instance remembers. */
const REMEMBERED = 200
const entriesOf = forgettable(new Remembered<readonly QualificationEntry[]>(MINUTE_MS, REMEMBERED))

/**
 * The qualifications that apply in a place: the lists of its zone and of the regions above. An instance reads each list once a minute, so every
 * instance knows a new entry a minute later.
 */
export async function knownQualifications(place: RegionCode, now: number): Promise<Qualification[]> {
  const read = async (id: RegionCode) => ({
    id,
    qualifications: await entriesOf.get(id, now, async () => (await regions.byId(id))?.qualifications ?? []),
  })
  return listQualifications(await Promise.all(regionChain(place).map(read)))
}

/** Forgets a region's list, because it has changed. */
export function forgetQualifications(code: RegionCode): void {
  entriesOf.forget(code)
}
