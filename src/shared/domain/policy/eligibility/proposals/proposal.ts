import type { PolicyClause } from '../../policy'
import type { Test } from '../rule'

/** A condition that the words of a clause say; nothing of it holds before somebody has accepted it. */
export interface ConditionProposal {
  /** The same for the same words of the same clause. */
  key: string
  /** How one cites the clause. */
  path: string
  /** The words of the clause, as they stand. */
  words: string
  /** Undefined: a condition that was not understood. It can become a question of the policy's own. */
  test?: Test
  /** The words say whom it is not for: the test turned round. */
  negated?: boolean
  /** So many of these at least: 符合下列条件中的两项. */
  some?: { atLeast: number; of: readonly Test[] }
}

const LONGEST = 120

/** What is proposed for words of a clause. */
export function proposal({ path }: PolicyClause, words: string, test?: Test): ConditionProposal {
  const said = words.trim().slice(0, LONGEST)
  return {
    key: `${path}|${said}|${test && 'fact' in test ? test.fact : ''}`,
    path,
    words: said,
    ...(test && { test }),
  }
}
