/** A clause that its publisher took back while the rest of the policy goes on. */
export interface WithdrawnClause {
  /** As one cites it. */
  path: string
  /** Epoch ms. */
  at: number
  reason: string
}

/** What may follow the path of a clause in the path of one inside it: 四（十） is inside 四, 十一 is not inside 十. */
const INSIDE = /^[（(.．①-⑳]/

/** Whether this clause, or one around it, was taken back. */
export function isClauseWithdrawn(
  path: string,
  withdrawn: readonly Pick<WithdrawnClause, 'path'>[],
): boolean {
  return withdrawn.some(({ path: outer }) => isWithinClause(path, outer))
}

/** Whether a clause is this one or inside it. */
export function isWithinClause(path: string, outer: string): boolean {
  return path === outer || (path.startsWith(outer) && INSIDE.test(path.slice(outer.length)))
}
