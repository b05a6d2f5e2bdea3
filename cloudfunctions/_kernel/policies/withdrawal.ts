import type { Policy } from '@/shared/domain/policy/policy'
import { withdrawalWords } from '@/shared/domain/push/policy-message'
import type { Push } from '../data/repositories/pushes'

/** A policy is withdrawn once: so many pushes as there were of it, they are taken back by one. */
export const withdrawalId = (policyId: string) => `${policyId}-withdrawn`

/** The push that tells everybody who was told of a policy that it was withdrawn. Whom, its plan reads from the ledgers. */
export function newWithdrawal(
  policy: Policy,
  { reason, by, at }: { reason: string; by: Push['by']; at: number },
): Push {
  const { id: policyId, version: policyVersion, regionCode } = policy
  return {
    id: withdrawalId(policyId),
    version: 1,
    policyId,
    policyVersion,
    regionCode,
    urgent: false,
    kind: 'withdrawal',
    state: 'planning',
    by,
    at,
    audienceFileId: '',
    enterprises: 0,
    page: `pages/policy/index?policyId=${policyId}`,
    ...withdrawalWords(policy, reason),
  }
}
