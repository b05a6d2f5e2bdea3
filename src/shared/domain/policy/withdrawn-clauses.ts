/** A clause that its publisher took back while the rest of the policy goes on. */
export interface WithdrawnClause {
  /** The path as people cite it. */
  path: string
  /** Epoch ms. */
  at: number
  reason: string
}

/** What may follow a clause's path in the path of a clause inside it: 四（十） is inside 四, 十一 is not inside 十. */
const INSIDE = /^[（(.．①-⑳]/

/** Whether this clause, or a clause around it, was withdrawn. */
export function isClauseWithdrawn(
  path: string,
  withdrawn: readonly Pick<WithdrawnClause, 'path'>[],
): boolean {
  return withdrawn.some(({ path: outer }) => isWithinClause(path, outer))
}

/** Whether a clause is `outer` or inside it. */
export function isWithinClause(path: string, outer: string): boolean {
  return path === outer || (path.startsWith(outer) && INSIDE.test(path.slice(outer.length)))
}
