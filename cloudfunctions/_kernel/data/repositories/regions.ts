import type { Region } from '@/shared/domain/access/account'
import { regionAt, type RegionCode, type RegionLevel } from '@/shared/domain/access/region'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { ActionError } from '../../rpc/action-error'
import { collection } from './repository'

const rows = collection<Region>('regions')

const FRESH_MS = MINUTE_MS
const remembered = new Map<string, { region: Region; readAt: number }>()

export const regions = {
  ...rows,

  /** A region that must be there. Remembered for a minute across warm calls: office hours and who is on duty seldom change. */
  async known(code: string, now: number): Promise<Region> {
    const held = remembered.get(code)
    if (held && Math.abs(now - held.readAt) < FRESH_MS) return held.region
    const region = await rows.byId(code)
    if (!region) throw new ActionError('NotFound')
    remembered.set(code, { region, readAt: now })
    return region
  },

  /** The zone in which a place (a carrier, or the zone itself) lies. @throws Stop NotFound above the zones */
  async zoneOf(place: RegionCode, now: number): Promise<Region> {
    const code = regionAt(place, 'zone')
    if (!code) throw new ActionError('NotFound')
    return this.known(code, now)
  },

  async ofLevel(level: RegionLevel): Promise<Region[]> {
    const found: Region[] = []
    for (;;) {
      const page = await rows.find({
        where: { level },
        orderBy: [['_id', 'asc']],
        limit: 100,
        skip: found.length,
      })
      found.push(...page)
      if (page.length < 100) return found
    }
  },
}
