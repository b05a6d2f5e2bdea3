import { LEARNED } from './learned-splits'

/** Each weight is one letter. Its value is the letter’s place in this row, minus half of the row's length, times `STEP`. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
export const STEP = 0.1
/** The number of weights. A feature finds its weight by its hash, so several features may share one. */
export const SIZE = 32768

const ZERO = LETTERS.length / 2
let learned: ((features: readonly string[]) => number) | undefined

/** The weight of a boundary: above 0, another need begins there. The letters are decoded at the first call and not when a page opens. */
export function weighFeatures(features: readonly string[]): number {
  learned ??= weigherOf(LEARNED.join(''))
  return learned(features)
}

/** A weigher with the weights that the letters encode. */
export function weigherOf(letters: string): (features: readonly string[]) => number {
  const weights = Float32Array.from(letters, (letter) => (LETTERS.indexOf(letter) - ZERO) * STEP)
  return (features) => features.reduce((sum, feature) => sum + (weights[slotOf(feature)] ?? 0), 0)
}

/** The index of a feature's weight: FNV-1a of its UTF-16 units. */
export function slotOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < feature.length; i += 1) {
    hash ^= feature.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash >>> 0) % SIZE
}
