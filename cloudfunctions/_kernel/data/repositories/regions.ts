import type { Region } from '@/shared/domain/access/account'
import { regionAt, type RegionCode, type RegionLevel } from '@/shared/domain/access/region'
import { Stop } from '../../rpc/action-error'
import { reader } from './repository'

const regions = reader<Region>('regions')

const FRESH_MS = 60_000
const remembered = new Map<string, { region: Region; readAt: number }>()

export const regionsReader = {
  ...regions,

  /** A region that must be there. Remembered for a minute across warm calls: office hours and who is on duty seldom change. */
  async known(code: string, now: number): Promise<Region> {
    const held = remembered.get(code)
    if (held && Math.abs(now - held.readAt) < FRESH_MS) return held.region
    const region = await regions.byId(code)
    if (!region) throw new Stop('NotFound')
    remembered.set(code, { region, readAt: now })
    return region
  },

  /** The zone in which a place (a carrier, or the zone itself) lies. @throws Stop NotFound above the zones */
  async zoneOf(place: RegionCode, now: number): Promise<Region> {
    const code = regionAt(place, 'zone')
    if (!code) throw new Stop('NotFound')
    return this.known(code, now)
  },

  async ofLevel(level: RegionLevel): Promise<Region[]> {
    const found: Region[] = []
    for (;;) {
      const page = await regions.find({
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
