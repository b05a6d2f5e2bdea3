import { dutyOfficers, type DutyRoster, type OnDuty } from '../duty/duty'
import type { Responsible } from './party'
import type { RegionCode } from './region'

/**
 * Somebody takes over the work of another person: from an officer open needs, stewardships and drafts; from a colleague the open needs that
 * they posted. It runs in batches, and each batch may safely be repeated.
 */
export interface Takeover {
  id: string
  version: number
  /** Ids of the persons. A takeover stores no names. */
  fromId: string
  toId: string
  /** `park`: needs inside `regionCode` that the person answers for. `enterprise`: needs that the person posted for it. */
  of:
    | { kind: 'park'; regionCode: RegionCode; stewardships: boolean; drafts: boolean }
    | { kind: 'enterprise'; enterpriseId: string }
  /** Who ordered it. Answers for needs that `to` may not answer for as a party of the enterprise. */
  byId: string
  /** The reason, as both sides read it. */
  text: string
  at: number
  /**
   * Needs that arrive until this instant are taken over too: for a while some instances still assign needs to the person. Absent: only what
   * is there now.
   */
  until?: number
  /** Needs that neither person may take. They stay with the person who had them, and anybody in the zone can claim them. */
  skipped: readonly string[]
  /** How many needs and enterprises have been taken over so far. */
  needs: number
  enterprises: number
  done: boolean
}

/** A takeover before its first batch. */
export const beginTakeover = (
  order: Omit<Takeover, 'version' | 'skipped' | 'needs' | 'enterprises' | 'done'>,
): Takeover => ({ ...order, version: 1, skipped: [], needs: 0, enterprises: 0, done: false })

/** The region with `to` on duty in place of `fromId`. Returns the same object when nothing changes. */
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
