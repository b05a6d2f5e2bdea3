import type { Enterprise, Region } from '@/shared/domain/access/account'
import type { Responsible } from '@/shared/domain/access/party'
import { toActor } from '@/shared/domain/access/recusal'
import { regionChain, type RegionCode } from '@/shared/domain/access/region'
import { isPartyOf, type Actor } from '@/shared/domain/access/role'
import { assignResponsible, type Arrival, type Route } from '@/shared/domain/duty/assign-responsible'
import { dutyAgentAt } from '@/shared/domain/duty/duty'
import { handlersOf } from '@/shared/domain/need/call-back'
import type { Need } from '@/shared/domain/need/need'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { Remembered } from '../data/remembered'
import { absences } from '../data/repositories/absences'
import { people } from '../data/repositories/people'
import { forgettable } from '../data/instance-memory'

/** Officers of whom this instance remembers for ten minutes which enterprises they are party of. */
const officers = forgettable(new Remembered<Actor | undefined>(10 * MINUTE_MS, 1_000))

/**
 * Who answers for a need of the enterprise that arrives now, and why. Whoever is party of the enterprise is passed over; an instance reads
 * each officer once in ten minutes. Administrators are read only when nobody is on duty: then one of them answers, and `alsoTold` are all
 * of them.
 */
export async function assign(
  enterprise: Pick<Enterprise, 'id' | 'steward'>,
  zone: Region,
  wellMatched: boolean,
  now: number,
): Promise<{ responsible: Responsible; route: Route; alsoTold: readonly string[] }> {
  const known = await absences.known(zone.id, now)
  const arrival = { enterprise, zone, absences: known, administrators: [], at: now, wellMatched }
  const found = await assignUnbiased(arrival)
  if (found.route.by !== 'nobody') return { ...found, alsoTold: [] }
  const administrators = await administratorsFor(zone.id)
  const alsoTold = administrators.map(({ personId }) => personId)
  return { ...(await assignUnbiased({ ...arrival, administrators })), alsoTold }
}

/** Asks again without whoever turns out to be party of the enterprise, until somebody is not. */
async function assignUnbiased(
  arrival: Omit<Arrival, 'recused' | 'enterprise'> & { enterprise: Pick<Enterprise, 'id' | 'steward'> },
): Promise<ReturnType<typeof assignResponsible>> {
  const recused = new Set<string>()
  for (;;) {
    const found = assignResponsible({ ...arrival, recused })
    const { personId } = found.responsible
    const actor = personId === '' ? undefined : await rememberedActor(personId, arrival.at)
    if (!actor || !isPartyOf(actor, arrival.enterprise.id)) return found
    recused.add(personId)
  }
}

function rememberedActor(personId: string, now: number): Promise<Actor | undefined> {
  return officers.get(personId, now, async () => {
    const person = await people.byId(personId)
    return person && toActor(person, now)
  })
}

/** Administrators of a region, or else of the nearest level above that has some; those who came first first. */
export async function administratorsFor(region: RegionCode): Promise<Responsible[]> {
  const chain = regionChain(region)
  const found = await people.administratorsOf(chain)
  const level = chain.find((code) => found.some(({ regionCode }) => regionCode === code))
  return found.filter(({ regionCode }) => regionCode === level).map(({ responsible }) => responsible)
}

/**
 * An administrator of a region, or of the nearest one above, who is none of these people and no party of the enterprise; undefined where
 * there is none.
 */
export async function administratorBesides(
  region: RegionCode,
  { not, enterpriseId }: { not: ReadonlySet<string>; enterpriseId: string },
  now: number,
): Promise<Responsible | undefined> {
  const chain = regionChain(region)
  const fit = (await people.administratorsOf(chain)).filter(
    ({ person }) => !not.has(person.id) && !isPartyOf(toActor(person, now), enterpriseId),
  )
  const level = chain.find((code) => fit.some(({ regionCode }) => regionCode === code))
  return fit.find(({ regionCode }) => regionCode === level)?.responsible
}

/** Whoever is on duty in the zone now, or an administrator, who had no hand in the need: the one who calls the enterprise back. */
export async function callerFor(need: Need, zone: Region, now: number): Promise<Responsible | undefined> {
  const not = handlersOf(need)
  const onDuty = dutyAgentAt(zone, now)
  if (onDuty && !not.has(onDuty.personId)) {
    const actor = await rememberedActor(onDuty.personId, now)
    if (actor && !isPartyOf(actor, need.enterpriseId)) return onDuty
  }
  return administratorBesides(zone.id, { not, enterpriseId: need.enterpriseId }, now)
}

/** Whoever is on duty in a region now, or else one of its administrators; undefined where there is neither. */
export async function officerFor(region: Region, now: number): Promise<Responsible | undefined> {
  const onDuty = dutyAgentAt(region, now)
  if (onDuty) return onDuty
  const own = await people.administratorsOf([region.id])
  return own[0]?.responsible
}
