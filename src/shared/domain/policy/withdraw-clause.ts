import { isInForce } from './life'
import { policyMeasures } from './measures/policy-measures'
import type { Policy, PolicyClause } from './policy'
import { isClauseWithdrawn } from './withdrawn-clauses'

export type ClauseWithdrawal =
  | { ok: true; policy: Policy; clause: PolicyClause }
  /**
   * In the order of the values: the policy is not in force; there is no such clause, or it is withdrawn already; the policy would give nothing any
   * more.
   */
  | { ok: false; refusal: 'NotInForce' | 'NoSuchClause' | 'NothingLeft' }

/**
 * The policy with one clause withdrawn at `at` (epoch ms). The words of the clause stay in the text; what it gives is no longer given. Refused when
 * nothing would be left to give: the publisher must then withdraw the whole policy, because without measures it would seem to be for everybody.
 */
export function withdrawClause(
  policy: Policy,
  { path, reason }: { path: string; reason: string },
  at: number,
): ClauseWithdrawal {
  if (!isInForce(policy, at)) return { ok: false, refusal: 'NotInForce' }
  const before = policy.withdrawnClauses ?? []
  const clause = policy.clauses.find((one) => one.path === path && path !== '')
  if (!clause || isClauseWithdrawn(path, before)) return { ok: false, refusal: 'NoSuchClause' }
  const next = { ...policy, withdrawnClauses: [...before, { path, at, reason }], updatedAt: at }
  if (policyMeasures(policy).length > 0 && policyMeasures(next).length === 0)
    return { ok: false, refusal: 'NothingLeft' }
  return { ok: true, policy: next, clause }
}
