import type { Person } from '@/shared/domain/access/account'
import type { Responsible } from '@/shared/domain/access/party'
import { contains, type RegionCode } from '@/shared/domain/access/region'
import { people } from '../_kernel/data/repositories/people'

/** An agent or administrator, who can answer for needs. */
export interface Officer extends Responsible {
  role: 'agent' | 'administrator'
  person: Person
}

/** Most officers that are listed; only listed ones can be put on duty. */
const OFFICERS_MAX = 50

/** Agents and administrators of a region, each once. A person who is both is listed as agent. */
export async function officersOf(region: RegionCode): Promise<Officer[]> {
  const found = await people.ofRegion(region, OFFICERS_MAX, 0)
  const officers = found.flatMap((person): Officer[] => {
    const { id: personId, name, phone, memberships } = person
    const roles = memberships.flatMap((one) =>
      one.role !== 'staff' && contains(region, one.regionCode) ? [one.role] : [],
    )
    const role = (['agent', 'administrator'] as const).find((one) => roles.includes(one))
    return role ? [{ personId, name, phone, role, person }] : []
  })
  return [...new Map(officers.map((one) => [one.personId, one])).values()]
}

/** The officer as a responsible person. */
export function toResponsible({ personId, name, phone }: Officer): Responsible {
  return { personId, name, phone }
}
