import type { PolicyClause } from '../../policy'
import type { Test } from '../rule'

/** A condition that was read from the words of a clause. It has no effect before somebody accepts it. */
export interface ConditionProposal {
  /** Equal for the same fact and the same words of the same clause. */
  key: string
  /** The path by which the clause is cited. */
  path: string
  /** The words of the clause, as they stand. */
  words: string
  /** Undefined: a condition that was not understood. It can become a question of the policy's own. */
  test?: Test
  /** The condition excludes enterprises that meet `test`. */
  negated?: boolean
  /** At least so many of these tests: 符合下列条件中的两项. */
  some?: { atLeast: number; of: readonly Test[] }
}

const LONGEST = 120

/** The proposal for words of a clause; without `test` they were not understood. */
export function proposal({ path }: PolicyClause, words: string, test?: Test): ConditionProposal {
  const said = words.trim().slice(0, LONGEST)
  return {
    key: `${path}|${said}|${test && 'fact' in test ? test.fact : ''}`,
    path,
    words: said,
    ...(test && { test }),
  }
}
