import { foldText } from '../engine/fold'

/** A sparse vector of length 1: hashed features in rising order, each with its value. */
export interface FeatureVector {
  indexes: Uint32Array
  values: Float32Array
}

const BITS = 19
/** Features are hashed into so many places. */
export const FEATURE_COUNT = 1 << BITS
const LONGEST_GRAM = 3
/** What stands first says what it is about. */
const HEAD_WORDS = 12
const HEAD_WEIGHT = 2

/** Counts the features of a text: words and pairs of words as it is spaced, runs of one to three characters without spaces. */
export function countFeatures(text: string): Map<number, number> {
  const counts = new Map<number, number>()
  const count = (hash: number, weight: number) => {
    const index = (hash ^ (hash >>> BITS)) & (FEATURE_COUNT - 1)
    counts.set(index, (counts.get(index) ?? 0) + weight)
  }
  const words = foldText(text).split(/\s+/).filter(Boolean)
  let before = ''
  words.forEach((word, i) => {
    const weight = i < HEAD_WORDS ? HEAD_WEIGHT : 1
    count(hashOf(word, 0, word.length, 11), weight)
    if (before) count(hashOf(`${before} ${word}`, 0, before.length + word.length + 1, 13), weight)
    before = word
  })
  const headLength = words.slice(0, HEAD_WORDS).join('').length
  const letters = words.join('')
  for (let at = 0; at < letters.length; at += 1) {
    const weight = at < headLength ? HEAD_WEIGHT : 1
    for (let size = 1; size <= LONGEST_GRAM && at + size <= letters.length; size += 1)
      count(hashOf(letters, at, at + size, size), weight)
  }
  return counts
}

function hashOf(text: string, start: number, end: number, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Logarithmic frequency times rarity, scaled to length 1. Features without rarity (never trained) are left out. */
export function vectorOf(counts: ReadonlyMap<number, number>, rarity: Float32Array): FeatureVector {
  const indexes = Uint32Array.from(counts.keys())
    .filter((index) => (rarity[index] ?? 0) > 0)
    .sort()
  const values = Float32Array.from(
    indexes,
    (index) => (1 + Math.log(counts.get(index) ?? 1)) * (rarity[index] ?? 0),
  )
  const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1
  return { indexes, values: values.map((value) => value / norm) }
}
