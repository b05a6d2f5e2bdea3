import type { contract } from '@/shared/contract'
import type { ClauseChange } from '@/shared/domain/policy/compare/compare-clauses'
import { diffPolicies } from '@/shared/domain/policy/compare/diff-policies'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { whoWrote } from './revisions'
import { policyRevisions } from '../_kernel/data/repositories/policies'

/** Symbols of clauses in one answer. An answer carries 1 MB, so this leaves room for the rest. */
const SYMBOLS_MAX = 150_000

export const compare: Handler<typeof contract.policies.compare> = async (
  { subject: { id } },
  { from, to },
) => {
  const [older, newer] = await Promise.all([policyRevisions.one(id, from), policyRevisions.one(id, to)])
  if (!older || !newer) throw new ActionError('NotFound')
  const { fields, clauses } = diffPolicies(older.content, newer.content)
  return { from: whoWrote(older), to: whoWrote(newer), fields, clauses: cutTexts(clauses) }
}

/** Leaves out the texts of clauses beyond what an answer carries and names these only; needed where two long texts have little in common. */
function cutTexts(changes: readonly ClauseChange[]): ClauseChange[] {
  let symbols = 0
  return changes.map((change) => {
    symbols += change.pieces.reduce((sum, { text }) => sum + text.length, 0)
    return symbols <= SYMBOLS_MAX ? change : { ...change, pieces: [] }
  })
}
