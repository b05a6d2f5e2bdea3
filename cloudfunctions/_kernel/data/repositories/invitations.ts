import type { Invitation } from '@/shared/domain/access/account'
import type { RegionCode } from '@/shared/domain/access/region'
import type { Membership } from '@/shared/domain/access/role'
import { PEOPLE_PAGE_SIZE } from '@/shared/contract/limits'
import { DAY_MS } from '@/shared/domain/time/units'
import { randomSymbols } from '../../rpc/ids'
import { command } from '../database'
import { collection } from './repository'

/** Codes by which people join an enterprise or the staff of the park. */
const rows = collection<Invitation>('invitations')

export const invitations = {
  ...rows,

  /** Invitations of an enterprise. The one that expires last comes first. */
  ofEnterprise(enterpriseId: string): Promise<Invitation[]> {
    return rows.find({
      where: { 'membership.enterpriseId': enterpriseId },
      orderBy: [['expiresAt', 'desc']],
      limit: PEOPLE_PAGE_SIZE,
    })
  },

  /** Invitations into a region and regions inside it. */
  ofRegion(region: RegionCode, skip: number, limit: number): Promise<Invitation[]> {
    return rows.find({
      where: { 'membership.regionCode': command.gte(region).and(command.lt(`${region}~`)) },
      orderBy: [['membership.regionCode', 'asc']],
      skip,
      limit,
    })
  },
}

const LIFE_MS = 7 * DAY_MS
const CODE_LENGTH = 10

/** When an invitation expires that is made or renewed now, epoch ms. */
export function invitationExpiry(now: number): number {
  return now + LIFE_MS
}

/** An invitation for one person, valid for seven days. Its code has ten random symbols, 50 bits. */
export function newInvitation(membership: Membership, invitedBy: string, now: number): Invitation {
  return {
    id: randomSymbols(CODE_LENGTH),
    version: 1,
    membership,
    invitedBy,
    expiresAt: invitationExpiry(now),
  }
}
