import type { Policy, PolicyClause } from '@/shared/domain/policy/policy'
import { clauseWithdrawalWords, withdrawalWords } from '@/shared/domain/push/policy-message'
import type { Push } from '../data/repositories/pushes'

/** A policy is withdrawn once: so many pushes as there were of it, they are taken back by one. */
const withdrawalId = (policyId: string) => `${policyId}-withdrawn`

/** Who withdraws, when and in which words everybody hears it. */
interface Withdrawing extends Pick<Push, 'values' | 'notice'> {
  id: string
  by: Push['by']
  at: number
}

/** The push that tells everybody who was told of a policy that it was withdrawn. Whom, its plan reads from the ledgers. */
export function newWithdrawal(
  policy: Policy,
  { reason, by, at }: { reason: string; by: Push['by']; at: number },
): Push {
  return toPush(policy, { id: withdrawalId(policy.id), by, at, ...withdrawalWords(policy, reason) })
}

/** The same of one clause: the last that was taken back. */
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
