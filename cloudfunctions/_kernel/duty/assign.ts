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

/** Officers, remembered for ten minutes, to check whether they are party of an enterprise. */
const officers = forgettable(new Remembered<Actor | undefined>(10 * MINUTE_MS, 1_000))

/**
 * Finds who answers for a need of the enterprise that arrives now, and why. An officer who is party of the enterprise is passed over. An
 * instance reads each officer once in ten minutes. Administrators are read only when nobody is on duty: then one of them answers for the need,
 * and `alsoTold` holds all of them.
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

/** Assigns again and passes over each officer who turns out to be party of the enterprise, until one is not. */
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

/** Administrators of a region, or of the nearest level above that has some, in the order in which they registered. */
export async function administratorsFor(region: RegionCode): Promise<Responsible[]> {
  const chain = regionChain(region)
  const found = await people.administratorsOf(chain)
  const level = chain.find((code) => found.some(({ regionCode }) => regionCode === code))
  return found.filter(({ regionCode }) => regionCode === level).map(({ responsible }) => responsible)
}

/**
 * An administrator of a region, or of the nearest one above, who is not in `not` and is no party of the enterprise; undefined when there
 * is none.
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

/** The officer who makes the call-back: the agent on duty now, or else an administrator. Both must not have handled the need. */
export async function callerFor(need: Need, zone: Region, now: number): Promise<Responsible | undefined> {
  const not = handlersOf(need)
  const onDuty = dutyAgentAt(zone, now)
  if (onDuty && !not.has(onDuty.personId)) {
    const actor = await rememberedActor(onDuty.personId, now)
    if (actor && !isPartyOf(actor, need.enterpriseId)) return onDuty
  }
  return administratorBesides(zone.id, { not, enterpriseId: need.enterpriseId }, now)
}

/** The agent on duty in a region now, or else one of its administrators; undefined when there is neither. */
export async function officerFor(region: Region, now: number): Promise<Responsible | undefined> {
  const onDuty = dutyAgentAt(region, now)
  if (onDuty) return onDuty
  const own = await people.administratorsOf([region.id])
  return own[0]?.responsible
}
