import type { Absence } from '@/shared/domain/duty/duty'
import type { RegionCode } from '@/shared/domain/access/region'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { command } from '../database'
import { collection } from './repository'
import { forgettable } from '../instance-memory'

/** `endsAt`: the instant after the absence's last day, epoch ms. Retention counts from it. */
export type StoredAbsence = Absence & { endsAt: number }

const rows = collection<StoredAbsence>('absences')

/** Most absences of one query. */
const LISTED_MAX = 200
const FRESH_MS = MINUTE_MS
const cache = forgettable(new Map<string, { absences: StoredAbsence[]; readAt: number }>())

export const absences = {
  ...rows,

  /** Absences in a region that are not over. The one that ends first comes first. */
  notOver(regionCode: RegionCode, now: number): Promise<StoredAbsence[]> {
    return rows.find({
      where: { regionCode, endsAt: command.gt(now) },
      orderBy: [['endsAt', 'asc']],
      limit: LISTED_MAX,
    })
  },

  /** Absences of some people that are not over, wherever they work. */
  async ofPeople(personIds: readonly string[], now: number): Promise<StoredAbsence[]> {
    if (personIds.length === 0) return []
    return rows.find({
      where: { personId: command.in([...personIds]), endsAt: command.gt(now) },
      limit: LISTED_MAX,
    })
  },

  /** Forgets the cached absences of a region. Must be called after a change. Other instances follow within a minute. */
  forget(regionCode: string): void {
    cache.delete(regionCode)
  },

  /** Like `notOver`, cached for a minute as the region itself is. */
  async known(regionCode: RegionCode, now: number): Promise<StoredAbsence[]> {
    const cached = cache.get(regionCode)
    if (cached && Math.abs(now - cached.readAt) < FRESH_MS) return cached.absences
    const found = await this.notOver(regionCode, now)
    cache.set(regionCode, { absences: found, readAt: now })
    return found
  },
}
