import type { Learned } from './learned-file'

/** Written by `npm run learn`, which also removes what was learned. */
export const LEARNED: Learned = {}
