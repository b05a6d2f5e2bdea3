import type { InvitationEntry } from '@/shared/contract/staffing'
import type { Invitation } from '@/shared/domain/access/account'
import { invitationState } from '@/shared/domain/access/invitation'

export function invitationView({ id, membership, expiresAt }: Invitation) {
  const place = membership.role === 'staff' ? membership.enterpriseName : membership.regionName
  return { code: id, role: membership.role, place, expiresAt }
}

/** An invitation in a list, with its state. */
export function toInvitationEntry(invitation: Invitation, now: number): InvitationEntry {
  return { ...invitationView(invitation), state: invitationState(invitation, now) }
}
