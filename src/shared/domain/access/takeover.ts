import { dutyOfficers, type DutyRoster, type OnDuty } from '../duty/duty'
import type { Responsible } from './party'
import type { RegionCode } from './region'

/**
 * Somebody takes over what another person leaves: open needs to answer for, stewardships and drafts of an officer; open needs that a
 * colleague asked. Carried out in batches, each safe to repeat.
 */
export interface Takeover {
  id: string
  version: number
  /** Ids of the persons: nobody is named here. */
  fromId: string
  toId: string
  /** What is taken over. `park`: needs that the person answers for, inside `regionCode`. `enterprise`: needs that the person asked. */
  of:
    | { kind: 'park'; regionCode: RegionCode; stewardships: boolean; drafts: boolean }
    | { kind: 'enterprise'; enterpriseId: string }
  /** Who ordered it; answers for what `to` may not, being a party of the enterprise. */
  byId: string
  /** Why, as both sides read it. */
  text: string
  at: number
  /** What arrives until then goes along: instances remember for a while who was there. Absent: only what is there now. */
  until?: number
  /** Needs that neither may take: they stay with whoever had them, and anybody in the zone can claim them. */
  skipped: readonly string[]
  /** How many needs and enterprises have been taken over so far. */
  needs: number
  enterprises: number
  done: boolean
}

/** A takeover of which nothing has been carried out yet. */
export const beginTakeover = (
  order: Omit<Takeover, 'version' | 'skipped' | 'needs' | 'enterprises' | 'done'>,
): Takeover => ({ ...order, version: 1, skipped: [], needs: 0, enterprises: 0, done: false })

/** The region with `to` on duty wherever `fromId` was; the same object when that changes nothing. */
export function replaceOnDuty<Zone extends OnDuty>(region: Zone, fromId: string, to: Responsible): Zone {
  if (!dutyOfficers(region).some(({ personId }) => personId === fromId)) return region
  const instead = (one: Responsible) => (one.personId === fromId ? to : one)
  const { dutyAgent, duty } = region
  return {
    ...region,
    ...(dutyAgent && { dutyAgent: instead(dutyAgent) }),
    ...(duty && { duty: replaceInRoster(duty, instead) }),
  }
}

function replaceInRoster(roster: DutyRoster, instead: (one: Responsible) => Responsible): DutyRoster {
  const { weekly, dates, substitute } = roster
  return {
    ...roster,
    weekly: Object.fromEntries(Object.entries(weekly).map(([day, one]) => [day, instead(one)])),
    dates: dates.map((one) => ({ ...one, officer: instead(one.officer) })),
    ...(substitute && { substitute: instead(substitute) }),
  }
}
