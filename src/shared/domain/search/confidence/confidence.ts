/** The evidence for and against the best service that was found. Each value is 0–1. */
export interface ConfidenceSigns {
  /** The likeness of the text and the closest phrase of the service, and the share of that phrase which the text contains. */
  likeness: number
  ofPhrase: number
  /** The share of the text that the service's phrases contain. */
  share: number
  /** The lead of its score over the next one's. */
  ahead: number
  /** The likeness of the text and the closest phrase about things that parks are not asked for or rarely give. */
  elsewhere: number
}

/**
 * Coefficients of a logistic regression: was the service that stood first the right one? `npx tsx bench/match/run-calibrate.ts` learnt them from
 * the open parts of our own labelled sets (404 texts, 2026-11-21).
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

/** The inputs of the regression: the signs, and by how much the text is more like something elsewhere than like the service. */
export function toRegressors(signs: ConfidenceSigns): Coefficients {
  const closerElsewhere = Math.max(0, signs.elsewhere - signs.likeness)
  return { bias: 1, ...signs, closerElsewhere }
}

/** The probability that the best service is right, 0–1. */
export function computeConfidence(signs: ConfidenceSigns, coefficients: Coefficients = COEFFICIENTS): number {
  const values = toRegressors(signs)
  let sum = 0
  for (const name of Object.keys(COEFFICIENTS) as (keyof Coefficients)[])
    sum += coefficients[name] * values[name]
  return 1 / (1 + Math.exp(-sum))
}

/** From this confidence on a service is said to fit. Of our open texts, 2 % about nothing here and 9 % without a right service were above it. */
export const WELL_MATCHED = 0.85
/**
 * Below this confidence no service is shown, because it would be a random guess. On our open texts (2026-11-22) a quarter of the guesses about nothing
 * here were between .08 and this value, and no right service was.
 */
export const PERHAPS = 0.1
