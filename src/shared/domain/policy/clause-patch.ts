import type { PolicyClause } from './policy'
import { sameValue } from './compare/same-content'

/** A change of a long text that is small enough to send: `clauses` replace `remove` clauses from position `from` on. */
export interface ClausePatch {
  from: number
  remove: number
  clauses: readonly PolicyClause[]
}

/** The smallest patch that turns `before` into `after`. @internal Tests make patches with it; the editor still sends all clauses. */
export function clausePatch(before: readonly PolicyClause[], after: readonly PolicyClause[]): ClausePatch {
  let head = 0
  while (head < before.length && head < after.length && sameValue(before[head], after[head])) head += 1
  const most = Math.min(before.length, after.length) - head
  let tail = 0
  while (tail < most && sameValue(before.at(-1 - tail), after.at(-1 - tail))) tail += 1
  return { from: head, remove: before.length - head - tail, clauses: after.slice(head, after.length - tail) }
}

/** The clauses after the patch. */
export function patched(
  clauses: readonly PolicyClause[],
  { from, remove, clauses: put }: ClausePatch,
): PolicyClause[] {
  return [...clauses.slice(0, from), ...put, ...clauses.slice(from + remove)]
}
