import type { Enterprise, Region } from '@/shared/domain/access/account'
import type { Responsible } from '@/shared/domain/access/party'
import { regionChain, type RegionCode } from '@/shared/domain/access/region'
import { assignResponsible, type Route } from '@/shared/domain/duty/assign-responsible'
import { dutyAgentAt } from '@/shared/domain/duty/duty'
import { absences } from '../data/repositories/absences'
import { people } from '../data/repositories/people'

/**
 * Who answers for a need of the enterprise that arrives now, and why. Administrators are read only when nobody is on duty: then one of them
 * answers, and `alsoTold` are all of them.
 */
export async function assign(
  enterprise: Pick<Enterprise, 'steward'>,
  zone: Region,
  wellMatched: boolean,
  now: number,
): Promise<{ responsible: Responsible; route: Route; alsoTold: readonly string[] }> {
  const arrival = {
    enterprise,
    zone,
    absences: await absences.known(zone.id, now),
    administrators: [],
    at: now,
    wellMatched,
  }
  const found = assignResponsible(arrival)
  if (found.route.by !== 'nobody') return { ...found, alsoTold: [] }
  const administrators = await administratorsFor(zone.id)
  const alsoTold = administrators.map(({ personId }) => personId)
  return { ...assignResponsible({ ...arrival, administrators }), alsoTold }
}

/** Administrators of a region, or else of the nearest level above that has some; those who came first first. */
export async function administratorsFor(region: RegionCode): Promise<Responsible[]> {
  const chain = regionChain(region)
  const found = await people.administratorsOf(chain)
  const level = chain.find((code) => found.some(({ regionCode }) => regionCode === code))
  return found.filter(({ regionCode }) => regionCode === level).map(({ responsible }) => responsible)
}

/** Whoever is on duty in a region now, or else one of its administrators; undefined where there is neither. */
export async function officerFor(region: Region, now: number): Promise<Responsible | undefined> {
  const onDuty = dutyAgentAt(region, now)
  if (onDuty) return onDuty
  const own = await people.administratorsOf([region.id])
  return own[0]?.responsible
}
