import type { Learned } from './learned-file'

/** Learned weights by collection; one that is not named is ranked unlearned. Written by `npm run learn`, which also turns it off. */
export const LEARNED: Learned = {}
