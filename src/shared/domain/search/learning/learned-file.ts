import { MATCH_COLLECTIONS, type MatchCollection } from '../match/match'
import type { ReRanker } from '@search-engine'

/** Learned weights by collection; a collection that is absent is ranked with the default weights. */
export type Learned = Readonly<Partial<Record<MatchCollection, ReRanker>>>

/** The same weights with those of one collection replaced, or removed when `reRanker` is undefined. */
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

/** The source code of `learned.ts`, before it is formatted. */
export function printLearned(learned: Learned): string {
  return `import type { Learned } from './learned-file'

/** Written by \`npm run learn\`, which also removes what was learned. */
export const LEARNED: Learned = ${JSON.stringify(learned)}
`
}
