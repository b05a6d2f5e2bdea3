import { foldText } from '../language/fold'

/** How often a text has each feature; the key is the hash of the feature. */
export type Counts = Map<number, number>

/** A sparse vector of length 1: hashed features, each with its value. */
export interface FeatureVector {
  indexes: Uint32Array
  values: Float32Array
}

const BITS = 20
/** The number of hashes. */
export const FEATURE_COUNT = 1 << BITS
const HEAD_WORDS = 9
/** A character at this position counts half. */
const HALF_AFTER = 65
const WORD_SEED = 11
const PAIR_SEED = 13

/** The first words of a text, as people type them into a search box. */
export function firstSentence(text: string): string {
  return wordsOf(text).slice(0, HEAD_WORDS).join(' ')
}

/** Runs of one to three characters, spaces included: the features of short texts. */
export function flatCounts(text: string): Counts {
  const counts: Counts = new Map()
  countRuns(counts, wordsOf(foldText(text)).join(' '), 3, () => 1)
  return counts
}

/** The same runs, but early ones count more: a long text names its subject at its beginning. */
export function earlyCounts(text: string): Counts {
  const counts: Counts = new Map()
  countRuns(counts, wordsOf(foldText(text)).join(' '), 3, (at) => 1 / (1 + at / HALF_AFTER))
  return counts
}

/** Words and pairs of words, as spaces separate them, and runs of one to four characters across the spaces. */
export function wordCounts(text: string): Counts {
  const counts: Counts = new Map()
  const words = wordsOf(foldText(text))
  let before = ''
  for (const word of words) {
    count(counts, hash(word, 0, word.length, WORD_SEED), 1)
    const pair = `${before} ${word}`
    if (before) count(counts, hash(pair, 0, pair.length, PAIR_SEED), 1)
    before = word
  }
  countRuns(counts, words.join(''), 4, () => 1)
  return counts
}

/** Logarithmic frequency times rarity, scaled to length 1. Features of rarity 0 are left out. */
export function toFeatureVector(counts: Counts, rarity: (index: number) => number): FeatureVector {
  const indexes: number[] = []
  const found: number[] = []
  let squares = 0
  for (const [index, times] of counts) {
    const value = (times >= 1 ? 1 + Math.log(times) : times) * rarity(index)
    if (value === 0) continue
    indexes.push(index)
    found.push(value)
    squares += value * value
  }
  const scale = 1 / Math.sqrt(squares || 1)
  return { indexes: Uint32Array.from(indexes), values: Float32Array.from(found, (value) => value * scale) }
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean)

function countRuns(counts: Counts, line: string, longest: number, weightAt: (at: number) => number): void {
  for (let at = 0; at < line.length; at += 1) {
    const weight = weightAt(at)
    for (let size = 1; size <= longest && at + size <= line.length; size += 1)
      count(counts, hash(line, at, at + size, size), weight)
  }
}

function count(counts: Counts, index: number, times: number): void {
  counts.set(index, (counts.get(index) ?? 0) + times)
}

function hash(text: string, start: number, end: number, seed: number): number {
  let mixed = 0x811c9dc5 ^ seed
  for (let i = start; i < end; i += 1) mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return ((mixed ^ (mixed >>> 13)) >>> 0) & (FEATURE_COUNT - 1)
}
