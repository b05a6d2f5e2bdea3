/** Weight of each text of a policy: title, document number, themes, plain words, headings, clauses, issuing bodies. */
export const POLICY_FIELD_WEIGHTS = [3, 3, 2, 2, 1.5, 1, 0.5] as const

/**
 * Policies are long, and the answer to a question takes a longer passage than elsewhere. The value was chosen on four fifths of 373 questions about
 * policies and tested on the other fifth, five times: nDCG@10 .919 instead of .916 (`npx tsx bench/match/run-folds.ts`).
 */
export const POLICY_WEIGHTS = { passageTokens: 128 } as const
