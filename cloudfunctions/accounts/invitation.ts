import type { Invitation } from '@/shared/domain/access/account'

export function invitationView({ id, membership, expiresAt }: Invitation) {
  const place = membership.role === 'staff' ? membership.enterpriseName : membership.regionName
  return { code: id, role: membership.role, place, expiresAt }
}
