import type { Invitation } from '@/shared/domain/access/account'
import type { Membership } from '@/shared/domain/access/role'
import { DAY_MS } from '@/shared/domain/time/units'
import { randomSymbols } from '../_kernel/rpc/ids'

const LIFE_MS = 7 * DAY_MS
const CODE_LENGTH = 10

/** An invitation good for one person and seven days. Ten random symbols, 50 bits. */
export function newInvitation(membership: Membership, invitedBy: string, now: number): Invitation {
  return { id: randomSymbols(CODE_LENGTH), version: 1, membership, invitedBy, expiresAt: now + LIFE_MS }
}

export function invitationView({ id, membership, expiresAt }: Invitation) {
  const place = membership.role === 'staff' ? membership.enterpriseName : membership.regionName
  return { code: id, role: membership.role, place, expiresAt }
}
