import { contains, type RegionCode } from './region'

/** What a membership lets a person be. `visitor` is anybody whom the platform has identified, member of nothing yet. */
export type Role = 'visitor' | 'staff' | 'agent' | 'publisher' | 'administrator'

/** Staff belong to an enterprise; park people are scoped to a region and everything inside it. */
export type Membership =
  | { role: 'staff'; enterpriseId: string; enterpriseName: string; owner: boolean }
  | { role: 'agent' | 'publisher' | 'administrator'; regionCode: RegionCode; regionName: string }

export type StaffMembership = Extract<Membership, { role: 'staff' }>
export type ParkMembership = Exclude<Membership, { role: 'staff' }>

/** A person as the rules see them: who, and what they belong to. */
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
 * Staff reach what belongs to their own enterprise; park roles reach what lies inside their region, but nothing of an enterprise that the
 * person is a party of.
 * A subject that names neither is the caller's own affair: any membership of a listed role will do.
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

/** Whether only being a party of the subject's enterprise keeps the actor from acting in one of `roles`. */
export function isRecused(actor: Actor, roles: readonly Role[], subject: Subject): boolean {
  return (
    isPartyOf(actor, subject.enterpriseId) &&
    actor.memberships.some(
      (membership) =>
        membership.role !== 'staff' && roles.includes(membership.role) && reaches(membership, subject),
    )
  )
}

/** Whether the actor belongs to the enterprise, or left it not long ago. */
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

/** Which side of the bridge a membership stands on. */
export function membershipSide(membership: Membership): 'enterprise' | 'park' {
  return membership.role === 'staff' ? 'enterprise' : 'park'
}
