import type { RegionCode } from '../access/region'
import type { EnterpriseStatus } from './standing'

/** What somebody asks: to be let into an enterprise, or that it be given to them because a stranger registered it. */
type ClaimKind = 'join' | 'dispute'

/** Somebody asks the park about an enterprise that is registered already. */
export interface EnterpriseClaim {
  id: string
  version: number
  enterpriseId: string
  enterpriseName: string
  regionCode: RegionCode
  /** Whoever asks may have no record yet. */
  openid: string
  personId?: string
  name: string
  phone: string
  kind: ClaimKind
  text: string
  at: number
  state: 'open' | 'accepted' | 'rejected'
  decidedAt?: number
  /** Why the park decided so, for whoever asked. */
  reason?: string
}

/**
 * What an enterprise is while such a claim waits. One that the park has verified stays so: a stranger's word takes nothing from it.
 * @param isStaffed whether anybody belongs to it yet
 */
export function statusWhenClaimed(
  status: EnterpriseStatus,
  { kind }: Pick<EnterpriseClaim, 'kind'>,
  isStaffed: boolean,
): EnterpriseStatus {
  return status === 'claimed' && kind === 'dispute' && isStaffed ? 'disputed' : status
}

/** What it is when the last claim that disputed it was turned down. */
export function statusAfterRejection(status: EnterpriseStatus, isStillDisputed: boolean): EnterpriseStatus {
  return status === 'disputed' && !isStillDisputed ? 'claimed' : status
}
