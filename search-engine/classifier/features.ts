import { foldText } from '../language/fold'

/** How much of each hashed feature a text has. */
export type Counts = Map<number, number>

/** A sparse vector of length 1: hashed features in rising order, each with its value. */
export interface FeatureVector {
  indexes: Uint32Array
  values: Float32Array
}

const BITS = 20
/** Features are hashed into so many places. */
export const FEATURE_COUNT = 1 << BITS
const HEAD_WORDS = 9
/** A character so far into the text counts half. */
const HALF_AFTER = 65
const WORD_SEED = 11
const PAIR_SEED = 13

/** The first words of a text, as one types them into a search box. */
export function firstSentence(text: string): string {
  return wordsOf(text).slice(0, HEAD_WORDS).join(' ')
}

/** Runs of one to three characters, spaces included: what a short text is known by. */
export function flatCounts(text: string): Counts {
  const counts: Counts = new Map()
  countRuns(counts, wordsOf(foldText(text)).join(' '), 3, () => 1)
  return counts
}

/** The same, what stands first counting most: what a long text is about is said at its beginning. */
export function earlyCounts(text: string): Counts {
  const counts: Counts = new Map()
  countRuns(counts, wordsOf(foldText(text)).join(' '), 3, (at) => 1 / (1 + at / HALF_AFTER))
  return counts
}

/** Words and pairs of words as the text is spaced, and runs of one to four characters across them. */
export function wordCounts(text: string): Counts {
  const counts: Counts = new Map()
  const words = wordsOf(foldText(text))
  let before = ''
  for (const word of words) {
    count(counts, hashOf(word, 0, word.length, WORD_SEED), 1)
    const pair = `${before} ${word}`
    if (before) count(counts, hashOf(pair, 0, pair.length, PAIR_SEED), 1)
    before = word
  }
  countRuns(counts, words.join(''), 4, () => 1)
  return counts
}

/** Logarithmic frequency times rarity, scaled to length 1; features of no rarity are left out. */
export function toFeatureVector(counts: Counts, rarityOf: (index: number) => number): FeatureVector {
  const indexes: number[] = []
  const found: number[] = []
  let squares = 0
  for (const [index, much] of counts) {
    const value = (much >= 1 ? 1 + Math.log(much) : much) * rarityOf(index)
    if (value === 0) continue
    indexes.push(index)
    found.push(value)
    squares += value * value
  }
  const scale = 1 / Math.sqrt(squares || 1)
  return { indexes: Uint32Array.from(indexes), values: Float32Array.from(found, (value) => value * scale) }
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean)

function countRuns(counts: Counts, line: string, longest: number, muchAt: (at: number) => number): void {
  for (let at = 0; at < line.length; at += 1) {
    const much = muchAt(at)
    for (let size = 1; size <= longest && at + size <= line.length; size += 1)
      count(counts, hashOf(line, at, at + size, size), much)
  }
}

function count(counts: Counts, index: number, much: number): void {
  counts.set(index, (counts.get(index) ?? 0) + much)
}

function hashOf(text: string, start: number, end: number, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) & (FEATURE_COUNT - 1)
}
