import type { RegionCode } from '../access/region'
import type { EnterpriseStatus } from './standing'

/**
 * `join`: the person asks to be let into the enterprise. `dispute`: the person says that a stranger registered it and asks to be given it.
 */
type ClaimKind = 'join' | 'dispute'

/** Somebody asks the park about an enterprise that is registered already. */
export interface EnterpriseClaim {
  id: string
  version: number
  enterpriseId: string
  enterpriseName: string
  regionCode: RegionCode
  /** The person who asks may have no record yet. */
  openid: string
  personId?: string
  name: string
  phone: string
  kind: ClaimKind
  text: string
  at: number
  state: 'open' | 'accepted' | 'rejected'
  decidedAt?: number
  /** The park's reason, for the person who asked. */
  reason?: string
}

/**
 * The status of an enterprise while a claim waits. A verified enterprise stays verified: a stranger's word takes nothing from it.
 * @param isStaffed whether anybody belongs to it yet
 */
export function statusWhenClaimed(
  status: EnterpriseStatus,
  { kind }: Pick<EnterpriseClaim, 'kind'>,
  isStaffed: boolean,
): EnterpriseStatus {
  return status === 'claimed' && kind === 'dispute' && isStaffed ? 'disputed' : status
}

/** The status after a claim was rejected. A disputed enterprise is `claimed` again once no other claim disputes it. */
export function statusAfterRejection(status: EnterpriseStatus, isStillDisputed: boolean): EnterpriseStatus {
  return status === 'disputed' && !isStillDisputed ? 'claimed' : status
}
