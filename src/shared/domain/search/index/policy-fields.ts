/** Weight of each text of a policy: title, document number, themes, plain words, headings, clauses, issuing bodies. */
export const POLICY_FIELD_WEIGHTS = [3, 3, 2, 2, 1.5, 1, 0.5] as const
