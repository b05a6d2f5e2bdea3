import type { ReRanker } from './re-ranker'

/** Learned weights of services; undefined: none. Written by `bench/match/run-learn.ts`, which also turns it off. */
export const LEARNED: ReRanker | undefined = undefined
