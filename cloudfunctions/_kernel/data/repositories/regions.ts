import type { Region } from '@/shared/domain/access/account'
import { regionAt, type RegionCode, type RegionLevel } from '@/shared/domain/access/region'
import { NEVER } from '@/shared/domain/need/need'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { ActionError } from '../../rpc/action-error'
import { command } from '../database'
import { collection } from './repository'
import { forgettable } from '../instance-memory'

const rows = collection<Region>('regions', {
  // A calendar that changes may open the park sooner than it was to be.
  timed: { chores: ['recounts', 'mornings'], dueAt: ({ recount }) => recount?.since ?? NEVER },
})

const INSIDE_MAX = 100
/** More zones than there are in the nation. */
const ZONES_MAX = 500
const FRESH_MS = MINUTE_MS
const cache = forgettable(new Map<string, { region: Region; readAt: number }>())
/** Reads under way: whoever asks meanwhile waits for the same. */
const running = forgettable(new Map<string, Promise<Region | undefined>>())

export const regions = {
  ...rows,

  /** A region, cached for a minute: office hours and duty agents seldom change. @throws ActionError NotFound */
  async known(code: string, now: number): Promise<Region> {
    const cached = cache.get(code)
    if (cached && Math.abs(now - cached.readAt) < FRESH_MS) return cached.region
    // A page of needs asks for its zone twenty times at once.
    const reading = running.get(code) ?? rows.byId(code).finally(() => running.delete(code))
    running.set(code, reading)
    const region = await reading
    if (!region) throw new ActionError('NotFound')
    cache.set(code, { region, readAt: now })
    return region
  },

  /** Forgets what this instance has cached of a region, after changing it. Other instances follow within a minute. */
  forget(code: string): void {
    cache.delete(code)
  },

  /** Regions whose open promises are being counted anew, those that wait longest first. */
  recounting(limit: number): Promise<Region[]> {
    return rows.find({
      where: { 'recount.since': command.gt(0) },
      orderBy: [['recount.since', 'asc']],
      limit,
    })
  },

  /** Zones whose people have not got their list for this day. */
  withoutMorningList(day: string): Promise<Pick<Region, 'id' | 'calendar'>[]> {
    const where = { level: 'zone', morningFor: command.neq(day) }
    return rows.find({ where, fields: ['calendar'], limit: ZONES_MAX })
  },

  /** Regions with a schedule of their own whose calendar ends before a day. */
  knownOnlyBefore(on: string, limit: number): Promise<Region[]> {
    return rows.find({ where: { 'calendar.knownUntilOn': command.lt(on) }, limit })
  },

  /** The zone that contains a place, which is a carrier or the zone itself. @throws ActionError NotFound above the zones */
  async zoneOf(place: RegionCode, now: number): Promise<Region> {
    const code = regionAt(place, 'zone')
    if (!code) throw new ActionError('NotFound')
    return this.known(code, now)
  },

  /** The region and the regions inside it, a hundred at most. */
  inside(code: RegionCode): Promise<Region[]> {
    const where = { _id: command.gte(code).and(command.lt(`${code}~`)) }
    return rows.find({ where, orderBy: [['_id', 'asc']], limit: INSIDE_MAX })
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
