/** What speaks for and against the best service that was found, each 0–1. */
export interface ConfidenceSigns {
  /** How like the text a phrase of the service is, and the share of that phrase which the text says. */
  likeness: number
  ofPhrase: number
  /** The share of the text that stands in the service's phrases. */
  share: number
  /** How far its score is ahead of the next one's. */
  ahead: number
  /** How like the text something is that no park is asked for, or few parks give. */
  elsewhere: number
}

/**
 * Coefficients of a logistic regression, learnt by `npx tsx bench/match/run-calibrate.ts` from the open parts of our own labelled sets (404
 * texts, 2026-11-21): the right service stood first, or not.
 */
const COEFFICIENTS = {
  bias: -2.77,
  likeness: 3.13,
  ofPhrase: 1.82,
  share: 3.7,
  ahead: 2.03,
  elsewhere: -5.99,
  closerElsewhere: -3.9,
}
export type Coefficients = Readonly<Record<keyof typeof COEFFICIENTS, number>>

/** What the regression reads: the signs, and how much more like the text something elsewhere is than the service. */
export function toRegressors(signs: ConfidenceSigns): Coefficients {
  const closerElsewhere = Math.max(0, signs.elsewhere - signs.likeness)
  return { bias: 1, ...signs, closerElsewhere }
}

/** How likely the best service is right, 0–1. */
export function computeConfidence(signs: ConfidenceSigns, coefficients: Coefficients = COEFFICIENTS): number {
  const values = toRegressors(signs)
  let sum = 0
  for (const name of Object.keys(COEFFICIENTS) as (keyof Coefficients)[])
    sum += coefficients[name] * values[name]
  return 1 / (1 + Math.exp(-sum))
}

/** From here on a service is said to fit. Of our open texts 2 % about nothing here and 9 % without a right service were above it. */
export const WELL_MATCHED = 0.85
/**
 * Below, nothing is shown: it would be a guess at random. Of our open texts (2026-11-22) a quarter of the guesses about nothing here were
 * between .08 and this, and no right service.
 */
export const PERHAPS = 0.1
