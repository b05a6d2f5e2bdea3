import { isInForce } from './life'
import { policyMeasures } from './measures/policy-measures'
import type { Policy, PolicyClause } from './policy'
import { isClauseWithdrawn } from './withdrawn-clauses'

export type ClauseWithdrawal =
  | { ok: true; policy: Policy; clause: PolicyClause }
  /** Not in force; no such clause, or taken back already; nothing would be left to apply for. */
  | { ok: false; refusal: 'NotInForce' | 'NoSuchClause' | 'NothingLeft' }

/**
 * The policy without one of its clauses at `at` (epoch ms): its words stay in the text, what it gives is given no more. A policy that would
 * give nothing any more is withdrawn as a whole: without measures it would look as if it was for everybody.
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
