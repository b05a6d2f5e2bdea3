import type { Policy, PolicyClause } from '@/shared/domain/policy/policy'
import { clauseWithdrawalWords, withdrawalWords } from '@/shared/domain/push/policy-message'
import type { Push } from '../data/repositories/pushes'

/** A policy is withdrawn once, so one push takes back all its earlier pushes. */
const withdrawalId = (policyId: string) => `${policyId}-withdrawn`

/** Who withdraws a policy, when, and in which words people read of it. */
interface Withdrawing extends Pick<Push, 'values' | 'notice'> {
  id: string
  by: Push['by']
  at: number
}

/** The push that tells everybody who was notified of a policy of its withdrawal. Its plan reads the recipients from the ledgers. */
export function newWithdrawal(
  policy: Policy,
  { reason, by, at }: { reason: string; by: Push['by']; at: number },
): Push {
  return toPush(policy, { id: withdrawalId(policy.id), by, at, ...withdrawalWords(policy, reason) })
}

/** Like `newWithdrawal`, for the clause that was withdrawn last. */
export function newClauseWithdrawal(
  policy: Policy,
  clause: Pick<PolicyClause, 'path' | 'heading'>,
  { reason, by, at }: { reason: string; by: Push['by']; at: number },
): Push {
  const id = `${withdrawalId(policy.id)}-${policy.withdrawnClauses?.length ?? 0}`
  return toPush(policy, { id, by, at, ...clauseWithdrawalWords(policy, clause, reason) })
}

function toPush(
  { id: policyId, version: policyVersion, regionCode }: Policy,
  withdrawing: Withdrawing,
): Push {
  return {
    version: 1,
    policyId,
    policyVersion,
    regionCode,
    urgent: false,
    kind: 'withdrawal',
    state: 'planning',
    audienceFileId: '',
    enterprises: 0,
    page: `pages/policy/index?policyId=${policyId}`,
    ...withdrawing,
  }
}
