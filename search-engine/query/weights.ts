/**
 * All that can be set about scores; one default for every collection. Chosen on four collections together by a coarse grid, not by
 * single queries; each stands on a plateau (±30 % moves no collection by more than a point).
 */
export interface Weights {
  /** Saturation of repeated evidence in a document (k1 of BM25): low, coverage of the need beats repetition. */
  saturation: number
  /** Largest exponent of relative length; see `lengthExponent`. */
  mostLengthExponent: number
  /** Exponent of rarity: above 1, rare pairs count more than BM25 lets them. */
  rarityExponent: number
  /** How much of a pair's rarity is left out because its rarer half is evidence already, as a share of that half's rarity. */
  overlap: number
  /** What words of asking (建议, 投诉) count beside what they ask about. */
  asking: number
  /** How much a short document is preferred, as a share of all that the need looks for; see `brevityOf`. */
  brevity: number
  /** Single characters beside pairs. */
  single: number
  /** The best passage beside the whole document, its size in tokens, its saturation. */
  passage: number
  passageTokens: number
  passageSaturation: number
  /** A place or authority that both name; another word for the same. */
  place: number
  synonym: number
  /** Guesses (wrong character, missing character, pinyin) against what was written. */
  guess: number
  /** How many candidates of the first stage the second scores in full at most, beyond as many as are asked for. */
  beyond: number
}

export const DEFAULT_WEIGHTS: Weights = {
  saturation: 0.55,
  mostLengthExponent: 0.9,
  rarityExponent: 1.3,
  overlap: 0.35,
  asking: 0.2,
  brevity: 0.05,
  single: 0.7,
  passage: 0.7,
  passageTokens: 80,
  passageSaturation: 0.4,
  place: 7,
  synonym: 1,
  guess: 0.3,
  beyond: 14,
}

const SHORTEST = 0.02
/** Relative variance of lengths up to which they are taken to be of one kind. */
const SPREAD_OF_LIKE_LENGTHS = 1.2

/**
 * How much length tells against a document. Where all are about equally long, a longer one is wordier; where lengths differ by
 * nature (a notice beside a full policy), a longer one has more to say, and its length tells little.
 */
export function lengthExponent(weights: Weights, mean: number, deviation: number): number {
  if (mean <= 0 || deviation <= 0) return weights.mostLengthExponent
  return Math.min(weights.mostLengthExponent, SPREAD_OF_LIKE_LENGTHS * (mean / deviation) ** 2)
}

/** Relative length to the exponent: 1 for a document of mean length. */
export function lengthNorm(length: number, mean: number, exponent: number): number {
  return Math.max(length / Math.max(mean, 1), SHORTEST) ** exponent
}

/** Relative length below which being shorter is no longer preferred. */
const SHORT = 0.1

/**
 * How much length speaks for (above 0) or against a document before anything is found in it, as in a language model smoothed by
 * Dirichlet's prior. Where lengths differ by nature (a low exponent) it hardly speaks.
 */
export function brevityPrior(length: number, mean: number, exponent: number): number {
  return exponent ** 2 * Math.log((1 + SHORT) / (length / Math.max(mean, 1) + SHORT))
}

/** Rarity of something found in `found` of `size` documents; never negative. */
export function rarity(found: number, size: number): number {
  return Math.log(1 + (Math.max(size - found, 0) + 0.5) / (found + 0.5))
}

const GLUE = new Uint8Array(0x10000)
for (const symbol of '的了在是我们您你他她它和与及或等请问怎么如何吗呢吧啊也都就还很太把被给让对从到已这那个些什哪之其为以于将并')
  GLUE[symbol.charCodeAt(0)] = 1

/** Characters without a topic say less, alone or in a pair. */
export function glueWeight(left: number, right = left): number {
  const glue = (GLUE[left] as number) + (GLUE[right] as number)
  return glue === 0 ? 1 : glue === 1 ? 0.7 : 0.2
}
