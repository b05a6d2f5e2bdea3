/**
 * All settings of scores. One default serves every collection: it was chosen on four collections together by a coarse
 * grid. Each weight lies on a plateau: ±30 % moves no collection by more than a point of nDCG@10.
 */
export interface Weights {
  /** Saturation of repeated terms in a document (k1 of BM25). It is low, so that many different terms of the need count more than one repeated term. */
  saturation: number
  /** Largest exponent of relative length; see `lengthExponent`. */
  mostLengthExponent: number
  /** Exponent of rarity. Above 1, rare pairs count more than in BM25. */
  rarityExponent: number
  /** The share of the rarer half's rarity that is subtracted from a pair's rarity, because its halves count by themselves. */
  overlap: number
  /** The share at which words of asking (建议, 投诉) count, compared with other words. */
  asking: number
  /** The preference for short documents, as a share of everything that the need looks for; see `brevityPrior`. */
  brevity: number
  /** The weight of single characters, compared with pairs. */
  single: number
  /** The weight of the best passage, compared with the whole document; its size in tokens; its saturation (k1). */
  passage: number
  passageTokens: number
  passageSaturation: number
  /** The weights of a place or authority that both texts name, and of a synonym. */
  place: number
  synonym: number
  /** The shares at which guesses count, compared with written terms. Close: of the same sound, or in reverse order. Loose: a missing character, initials. */
  closeGuess: number
  looseGuess: number
  /** The greatest number of candidates beyond the limit that the first stage passes to the second. */
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
  closeGuess: 0.6,
  looseGuess: 0.3,
  beyond: 14,
}

const SHORTEST = 0.02
/** Up to this relative variance, documents are taken to be of one kind. */
const SPREAD_OF_LIKE_LENGTHS = 1.2

/**
 * How much length counts against a document. Where all documents are about equally long, a longer one is wordier. Where lengths differ by nature
 * (a notice and a full policy), a longer one has more to say, so its length counts little.
 */
export function lengthExponent(weights: Weights, mean: number, deviation: number): number {
  if (mean <= 0 || deviation <= 0) return weights.mostLengthExponent
  return Math.min(weights.mostLengthExponent, SPREAD_OF_LIKE_LENGTHS * (mean / deviation) ** 2)
}

/** Relative length to the exponent: 1 for a document of mean length. */
export function lengthNorm(length: number, mean: number, exponent: number): number {
  return Math.max(length / Math.max(mean, 1), SHORTEST) ** exponent
}

/** Below this relative length, being even shorter gives hardly any more preference. */
const SHORT = 0.1

/**
 * The preference for a length before any term counts: above 0 for short documents and below 0 for long ones, as in a language model with
 * a Dirichlet prior. Where lengths differ by nature (a low exponent), it is near 0.
 */
export function brevityPrior(length: number, mean: number, exponent: number): number {
  return exponent ** 2 * Math.log((1 + SHORT) / (length / Math.max(mean, 1) + SHORT))
}

/** Rarity (inverse document frequency) of a term that `documents` of `size` documents have; never negative. */
export function rarity(documents: number, size: number): number {
  return Math.log(1 + (Math.max(size - documents, 0) + 0.5) / (documents + 0.5))
}

/** By code: 1 for characters without a topic. */
const GLUE = new Uint8Array(0x10000)
for (const symbol of '的了在是我们您你他她它和与及或等请问怎么如何吗呢吧啊也都就还很太把被给让对从到已这那个些什哪之其为以于将并')
  GLUE[symbol.charCodeAt(0)] = 1

/** A factor below 1 for characters without a topic, alone or in a pair. */
export function glueWeight(left: number, right = left): number {
  const glue = (GLUE[left] ?? 0) + (GLUE[right] ?? 0)
  return glue === 0 ? 1 : glue === 1 ? 0.7 : 0.2
}
