import type { Invitation, Person } from './account'
import { contains } from './region'

export type InvitationState = 'open' | 'used' | 'expired' | 'cancelled'

export function invitationState(
  { usedBy, cancelledAt, expiresAt }: Pick<Invitation, 'usedBy' | 'cancelledAt' | 'expiresAt'>,
  now: number,
): InvitationState {
  if (usedBy !== undefined) return 'used'
  if (cancelledAt !== undefined) return 'cancelled'
  return expiresAt <= now ? 'expired' : 'open'
}

/** Whether the inviter still has the right to invite as this invitation does. A code ends with the right of the person who gave it out. */
export function mayStillInvite(
  { memberships }: Pick<Person, 'memberships'>,
  invitation: Invitation,
): boolean {
  const into = invitation.membership
  return memberships.some((one) => {
    if (one.role === 'administrator')
      return into.role === 'staff' || contains(one.regionCode, into.regionCode)
    if (into.role !== 'staff') return false
    return one.role === 'staff' ? one.owner && one.enterpriseId === into.enterpriseId : one.role === 'agent'
  })
}
