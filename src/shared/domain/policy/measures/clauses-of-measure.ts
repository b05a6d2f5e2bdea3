import type { PolicyClause } from '../policy'
import { isWithinClause } from '../withdrawn-clauses'

/**
 * The clauses that may set conditions of a measure, in order: its own, those below them, and those that belong to no measure, because they may hold
 * for all.
 * @param own paths of the measure's clauses
 * @param others paths of the clauses of all other measures
 */
export function clausesFor(
  clauses: readonly PolicyClause[],
  own: readonly string[],
  others: readonly string[],
): PolicyClause[] {
  return clauses.filter(({ path }) => isWithin(path, own) || !isWithin(path, others))
}

function isWithin(path: string, paths: readonly string[]): boolean {
  return paths.some((one) => one !== '' && isWithinClause(path, one))
}
