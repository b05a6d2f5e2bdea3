/** What a word counts in each text of a policy: title, number, themes, plain words, headings, clauses, issuers. */
export const POLICY_FIELD_WEIGHTS = [3, 3, 2, 2, 1.5, 1, 0.5] as const
