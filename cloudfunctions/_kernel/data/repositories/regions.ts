import type { Region } from '@/shared/domain/access/account'
import { regionAt, type RegionCode, type RegionLevel } from '@/shared/domain/access/region'
import { NEVER } from '@/shared/domain/need/need'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { ActionError } from '../../rpc/action-error'
import { command } from '../database'
import { collection } from './repository'
import { forgettable } from '../instance-memory'

const rows = collection<Region>('regions', {
  // A changed calendar may open the park earlier than planned.
  timed: { chores: ['recounts', 'mornings'], dueAt: ({ recount }) => recount?.since ?? NEVER },
})

const INSIDE_MAX = 100
/** A bound above the number of zones in the nation. */
const ZONES_MAX = 500
const FRESH_MS = MINUTE_MS
const cache = forgettable(new Map<string, { region: Region; readAt: number }>())
/** Reads that are running. Other callers for the same region wait for the same read. */
const running = forgettable(new Map<string, Promise<Region | undefined>>())

export const regions = {
  ...rows,

  /** A region, cached for a minute: office hours and duty agents seldom change. @throws ActionError NotFound */
  async known(code: string, now: number): Promise<Region> {
    const cached = cache.get(code)
    if (cached && Math.abs(now - cached.readAt) < FRESH_MS) return cached.region
    // A page of needs asks for its zone twenty times at the same time.
    const reading = running.get(code) ?? rows.byId(code).finally(() => running.delete(code))
    running.set(code, reading)
    const region = await reading
    if (!region) throw new ActionError('NotFound')
    cache.set(code, { region, readAt: now })
    return region
  },

  /** Forgets the cached region. Must be called after a change. Other instances follow within a minute. */
  forget(code: string): void {
    cache.delete(code)
  },

  /** Regions whose open promises are being recounted, the longest waiting first. */
  recounting(limit: number): Promise<Region[]> {
    return rows.find({
      where: { 'recount.since': command.gt(0) },
      orderBy: [['recount.since', 'asc']],
      limit,
    })
  },

  /** Zones whose officers have not got their morning list for this day. */
  withoutMorningList(day: string): Promise<Pick<Region, 'id' | 'calendar'>[]> {
    const where = { level: 'zone', morningFor: command.neq(day) }
    return rows.find({ where, fields: ['calendar'], limit: ZONES_MAX })
  },

  /** Regions with their own schedule whose calendar ends before a day. */
  knownOnlyBefore(on: string, limit: number): Promise<Region[]> {
    return rows.find({ where: { 'calendar.knownUntilOn': command.lt(on) }, limit })
  },

  /** The zone of a place. The place is a carrier or the zone itself. @throws ActionError NotFound for a place above the zones */
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
