import { MATCH_COLLECTIONS, type MatchCollection } from './match'
import type { Learned, ReRanker } from './re-ranker'

/** What was learned, with one collection learned anew, or turned off where nothing is given for it. */
export function withLearned(
  learned: Learned,
  collection: MatchCollection,
  reRanker: ReRanker | undefined,
): Learned {
  const entries = MATCH_COLLECTIONS.map(
    (name) => [name, name === collection ? reRanker : learned[name]] as const,
  )
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined))
}

/** The text of `learned.ts`, before it is formatted. */
export function learnedSource(learned: Learned): string {
  return `import type { Learned } from './re-ranker'

/** Learned weights by collection; one that is not named is ranked unlearned. Written by \`npm run learn\`, which also turns it off. */
export const LEARNED: Learned = ${JSON.stringify(learned)}
`
}
