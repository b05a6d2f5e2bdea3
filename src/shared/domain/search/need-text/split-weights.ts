import { LEARNED } from './learned-splits'

/** One weight a letter: a letter’s place in this row, less half of its length, times the step. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
export const STEP = 0.1
/** How many weights there are; features share them by their hash. */
export const SIZE = 32768

const ZERO = LETTERS.length / 2
const WEIGHTS = Float32Array.from(LEARNED.join(''), (letter) => (LETTERS.indexOf(letter) - ZERO) * STEP)

/** The weight of a boundary: above 0 another need begins there. */
export const weighFeatures = (features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (WEIGHTS[slotOf(feature)] ?? 0), 0)

/** Which weight belongs to a feature: FNV-1a of its UTF-16 units. */
export function slotOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < feature.length; i += 1) {
    hash ^= feature.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash >>> 0) % SIZE
}
