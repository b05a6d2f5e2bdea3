import { MATCH_COLLECTIONS, type MatchCollection } from '../rank/match'
import type { ReRanker } from '@search-engine'

/** Learned weights by collection. */
export type Learned = Readonly<Partial<Record<MatchCollection, ReRanker>>>

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
  return `import type { Learned } from '@/shared/domain/search/evidence/learned-file'

/** Learned weights by collection; one that is not named is ranked unlearned. Written by \`npm run learn\`, which also turns it off. */
export const LEARNED: Learned = ${JSON.stringify(learned)}
`
}
