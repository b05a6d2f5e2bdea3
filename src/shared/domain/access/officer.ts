import type { Person } from './account'
import { contains, type RegionCode } from './region'
import type { Membership, ParkMembership } from './role'

/** One role of the park in exactly one region. */
export interface Post {
  role: ParkMembership['role']
  regionCode: RegionCode
}

function isPost(membership: Membership, { role, regionCode }: Post): membership is ParkMembership {
  return membership.role !== 'staff' && membership.role === role && membership.regionCode === regionCode
}

/** The membership by which the person holds the post. */
export function findPost(
  { memberships }: Pick<Person, 'memberships'>,
  post: Post,
): ParkMembership | undefined {
  return memberships.find((one): one is ParkMembership => isPost(one, post))
}

/** The person without the post, or with `role` in its place. */
export function endPost<P extends Pick<Person, 'memberships'>>(
  person: P,
  post: Post,
  role?: ParkMembership['role'],
): P {
  const memberships = person.memberships.flatMap((one): Membership[] => {
    if (!isPost(one, post)) return [one]
    return role === undefined ? [] : [{ ...one, role }]
  })
  return { ...person, memberships }
}

/** Whether the person may answer needs of the region. */
export function mayAnswerIn({ memberships }: Pick<Person, 'memberships'>, region: RegionCode): boolean {
  return memberships.some(
    (one) => (one.role === 'agent' || one.role === 'administrator') && contains(one.regionCode, region),
  )
}

/** Whether the person may write policies of the region. */
export function mayPublishIn({ memberships }: Pick<Person, 'memberships'>, region: RegionCode): boolean {
  return memberships.some((one) => one.role === 'publisher' && contains(one.regionCode, region))
}

/** Whether the person administers the region or a region around it. */
export function administers({ memberships }: Pick<Person, 'memberships'>, region: RegionCode): boolean {
  return memberships.some((one) => one.role === 'administrator' && contains(one.regionCode, region))
}
