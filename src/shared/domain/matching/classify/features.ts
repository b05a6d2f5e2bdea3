import { foldText } from '../engine/fold'

/** A sparse vector of length 1: hashed features in rising order, each with its value. */
export interface FeatureVector {
  indexes: Uint32Array
  values: Float32Array
}

/** How often each feature occurs: in the head of the text (its own features) and in all of it. */
export interface FeatureCounts {
  head: ReadonlyMap<number, number>
  all: ReadonlyMap<number, number>
}

const BITS = 19
/** Features are hashed into so many places. */
export const FEATURE_COUNT = 1 << BITS
const LONGEST_GRAM = 3
/** What stands first says what it is about: so many words, with this share of the vector. */
const HEAD_WORDS = 9
const HEAD_SHARE = 0.35
const HEAD_SEED = 100

/** The first words of a text, as one types them into a search box. */
export function headOf(text: string): string {
  return text.split(/\s+/).filter(Boolean).slice(0, HEAD_WORDS).join(' ')
}

/** Counts words and pairs of words as the text is spaced, and runs of one to three characters, spaces included. */
export function countFeatures(text: string): FeatureCounts {
  const folded = foldText(text)
  return { head: countOf(headOf(folded), HEAD_SEED), all: countOf(folded, 0) }
}

function countOf(text: string, seed: number): Map<number, number> {
  const counts = new Map<number, number>()
  const count = (hash: number) => {
    const index = (hash ^ (hash >>> BITS)) & (FEATURE_COUNT - 1)
    counts.set(index, (counts.get(index) ?? 0) + 1)
  }
  const words = text.split(/\s+/).filter(Boolean)
  let before = ''
  for (const word of words) {
    count(hashOf(word, 0, word.length, seed + 11))
    if (before) count(hashOf(`${before} ${word}`, 0, before.length + word.length + 1, seed + 13))
    before = word
  }
  const line = words.join(' ')
  for (let at = 0; at < line.length; at += 1) {
    for (let size = 1; size <= LONGEST_GRAM && at + size <= line.length; size += 1)
      count(hashOf(line, at, at + size, seed + size))
  }
  return counts
}

function hashOf(text: string, start: number, end: number, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Logarithmic frequency times rarity, head and whole each scaled to their share. Features never trained are left out. */
export function vectorOf({ head, all }: FeatureCounts, rarity: Float32Array): FeatureVector {
  const found = new Map<number, number>()
  addScaled(found, head, rarity, HEAD_SHARE)
  addScaled(found, all, rarity, 1 - HEAD_SHARE)
  const indexes = Uint32Array.from(found.keys()).sort()
  return { indexes, values: Float32Array.from(indexes, (index) => found.get(index) ?? 0) }
}

function addScaled(
  to: Map<number, number>,
  counts: ReadonlyMap<number, number>,
  rarity: Float32Array,
  share: number,
): void {
  let squares = 0
  const values: [index: number, value: number][] = []
  for (const [index, count] of counts) {
    const value = (1 + Math.log(count)) * (rarity[index] ?? 0)
    if (value === 0) continue
    values.push([index, value])
    squares += value * value
  }
  const scale = Math.sqrt(share / (squares || 1))
  for (const [index, value] of values) to.set(index, (to.get(index) ?? 0) + value * scale)
}
