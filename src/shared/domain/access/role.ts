import { contains, type RegionCode } from './region'

/** What a membership makes of a person. A `visitor` is identified by the platform and is a member of nothing yet. */
export type Role = 'visitor' | 'staff' | 'agent' | 'publisher' | 'administrator'

/** Staff belong to an enterprise; park people are scoped to a region and everything inside it. */
export type Membership =
  | { role: 'staff'; enterpriseId: string; enterpriseName: string; owner: boolean }
  | { role: 'agent' | 'publisher' | 'administrator'; regionCode: RegionCode; regionName: string }

export type StaffMembership = Extract<Membership, { role: 'staff' }>
export type ParkMembership = Exclude<Membership, { role: 'staff' }>

/** A person as the access rules see them. */
export interface Actor {
  personId: string
  name: string
  memberships: readonly Membership[]
  /** Enterprises that the person belonged to and may not act on for the park yet; see recusal.ts. */
  leftEnterprises?: readonly string[]
}

/** An enterprise that a person left, and when (epoch ms). */
export interface LeftEnterprise {
  enterpriseId: string
  at: number
}

/** What an action is about: the enterprise it belongs to (if any) and where it lies (if anywhere). */
export interface Subject {
  enterpriseId?: string
  regionCode?: RegionCode
}

/**
 * The membership that allows `actor` to act in one of `roles` on `subject`, or undefined.
 * Staff reach what belongs to their own enterprise. Park roles reach what lies inside their region, except what belongs to an enterprise
 * that the person is a party of.
 * A subject without enterprise and region is the caller's own affair: any membership with a listed role will do.
 */
export function membershipFor(
  actor: Actor,
  roles: readonly Role[],
  subject: Subject,
): Membership | undefined {
  return actor.memberships.find(
    (membership) =>
      roles.includes(membership.role) &&
      reaches(membership, subject) &&
      (membership.role === 'staff' || !isPartyOf(actor, subject.enterpriseId)),
  )
}

/** Whether the actor could act in one of `roles` on the subject, but is a party of its enterprise. */
export function isRecused(actor: Actor, roles: readonly Role[], subject: Subject): boolean {
  return (
    isPartyOf(actor, subject.enterpriseId) &&
    actor.memberships.some(
      (membership) =>
        membership.role !== 'staff' && roles.includes(membership.role) && reaches(membership, subject),
    )
  )
}

/** Whether the actor belongs to the enterprise or left it recently, see recusal.ts. */
export function isPartyOf(
  { memberships, leftEnterprises = [] }: Pick<Actor, 'memberships' | 'leftEnterprises'>,
  enterpriseId: string | undefined,
): boolean {
  if (enterpriseId === undefined) return false
  return (
    leftEnterprises.includes(enterpriseId) ||
    memberships.some((membership) => membership.role === 'staff' && membership.enterpriseId === enterpriseId)
  )
}

function reaches(membership: Membership, subject: Subject): boolean {
  if (subject.enterpriseId === undefined && subject.regionCode === undefined) return true
  if (membership.role === 'staff') return membership.enterpriseId === subject.enterpriseId
  return subject.regionCode !== undefined && contains(membership.regionCode, subject.regionCode)
}

/** The side that a membership belongs to. */
export function membershipSide(membership: Membership): 'enterprise' | 'park' {
  return membership.role === 'staff' ? 'enterprise' : 'park'
}
