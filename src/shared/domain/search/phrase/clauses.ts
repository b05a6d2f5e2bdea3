import type { Suggestion } from '@search-engine'
import { PhraseQuery, type Likeness, type Phrases } from './phrases'

/** Of a long text, only so many clauses at its start and at its end are compared: people name their subject there. */
const FIRST_CLAUSES = 3
const LAST_CLAUSES = 5
/** A clause of less weight than this (“谢谢”) is not compared by itself. */
const CLAUSE_UNITS_MIN = 3

/** The whole text and, where it has several, its clauses: a story may have its subject in one clause only. */
export function toQueries(text: string, suggestions: readonly Suggestion[]): readonly PhraseQuery[] {
  const clauses = text.split(/[，,。；;！!？?\n]+/).filter((clause) => clause.trim() !== '')
  const whole = new PhraseQuery(text, suggestions)
  if (clauses.length < 2) return [whole]
  const ends = [...clauses.slice(0, FIRST_CLAUSES), ...clauses.slice(FIRST_CLAUSES).slice(-LAST_CLAUSES)]
  const queries = ends.map(
    (clause) =>
      new PhraseQuery(
        clause,
        suggestions.filter(({ written }) => clause.toLowerCase().includes(written)),
      ),
  )
  return [whole, ...queries.filter(({ total }) => total >= CLAUSE_UNITS_MIN)]
}

export interface BestLikeness extends Likeness {
  /** The text, or the clause of it, that is most like a phrase. */
  query: PhraseQuery
}

/** The query that is most like one of the phrases. @throws RangeError where there is no query. */
export function findLikest(queries: readonly PhraseQuery[], phrases: Phrases): BestLikeness {
  let best: BestLikeness | undefined
  for (const query of queries) {
    const likeness = query.likest(phrases)
    if (!best || likeness.likeness > best.likeness) best = { ...likeness, query }
  }
  if (!best) throw new RangeError('nothing to compare')
  return best
}
