import type { Absence } from '@/shared/domain/duty/duty'
import type { RegionCode } from '@/shared/domain/access/region'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { command } from '../database'
import { collection } from './repository'
import { forgettable } from '../instance-memory'

/** `endsAt`: the instant after its last day, epoch ms; retention counts from it. */
export type StoredAbsence = Absence & { endsAt: number }

const rows = collection<StoredAbsence>('absences')

/** Absences of one zone that are not over. */
const LISTED_MAX = 200
const FRESH_MS = MINUTE_MS
const cache = forgettable(new Map<string, { absences: StoredAbsence[]; readAt: number }>())

export const absences = {
  ...rows,

  /** Absences in a region that are not over, the first to end first. */
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

  /** Forgets what this instance has cached, after changing it. Other instances follow within a minute. */
  forget(regionCode: string): void {
    cache.delete(regionCode)
  },

  /** As `notOver`, cached for a minute as the region itself is. */
  async known(regionCode: RegionCode, now: number): Promise<StoredAbsence[]> {
    const cached = cache.get(regionCode)
    if (cached && Math.abs(now - cached.readAt) < FRESH_MS) return cached.absences
    const found = await this.notOver(regionCode, now)
    cache.set(regionCode, { absences: found, readAt: now })
    return found
  },
}
