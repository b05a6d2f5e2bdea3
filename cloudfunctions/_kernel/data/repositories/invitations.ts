import type { Invitation } from '@/shared/domain/access/account'
import type { Membership } from '@/shared/domain/access/role'
import { DAY_MS } from '@/shared/domain/time/units'
import { randomSymbols } from '../../rpc/ids'
import { collection } from './repository'

/** Codes by which people join an enterprise or the staff of the park. */
export const invitations = collection<Invitation>('invitations')

const LIFE_MS = 7 * DAY_MS
const CODE_LENGTH = 10

/** An invitation good for one person and seven days. Ten random symbols, 50 bits. */
export function newInvitation(membership: Membership, invitedBy: string, now: number): Invitation {
  return { id: randomSymbols(CODE_LENGTH), version: 1, membership, invitedBy, expiresAt: now + LIFE_MS }
}
