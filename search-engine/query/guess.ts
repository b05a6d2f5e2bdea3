import { BREAK, isHan, pairKey } from '../language/codes'
import { foldText } from '../language/fold'
import { pinyin, readPinyin } from '../language/pinyin'
import { lowerBound, type WordCodes } from '../language/words'
import type { Segment } from '../store/segment'
import { glueWeight } from './weights'

/** The pairs of characters that the documents have: the only dictionary there is. */
export class PairBook {
  constructor(private readonly segments: readonly Segment[]) {}

  /** How many documents have the pair. */
  count(left: number, right: number): number {
    const key = pairKey(left, right)
    let documents = 0
    for (const segment of this.segments) documents += segment.documentsWith(key)
    return documents
  }

  /** The characters that follow one, each with the number of documents in which it does. */
  following(left: number): Map<number, number> {
    const counts = new Map<number, number>()
    for (const { parts } of this.segments) {
      const { termKeys, termDocs } = parts
      for (let term = lowerBound(termKeys, pairKey(left, BREAK)); term < termKeys.length; term += 1) {
        const key = termKeys[term] ?? 0
        if (key >>> 16 !== left) break
        const right = key & 0xffff
        if (isHan(right)) counts.set(right, (counts.get(right) ?? 0) + (termDocs[term] ?? 0))
      }
    }
    return counts
  }
}

/** Characters beside which any other may stand: that no document has such a pair is no sign of a mistake. */
const JOINTS = new Set(Array.from('会没能想要到个来去有不', (symbol) => symbol.charCodeAt(0)))
const isJoint = (left: number, right: number) =>
  JOINTS.has(left) || JOINTS.has(right) || glueWeight(left, right) < 1

/** Whether a text has two Latin letters side by side, of any width and case: only then can it be pinyin. */
export const mayBePinyin = (text: string) => /[a-z\uff21-\uff5a]{2}/i.test(text)

/** How many sequences of characters are kept while a word of pinyin is read. */
const BEAM = 24
const MOST_GUESSES = 6

/**
 * What a text may have meant where no document has what was written: one character wrong (of the same sound, or of any other that fits
 * on both sides), one missing, or Latin letters that are pinyin. Each guess is a short sequence of characters; likeliest first.
 */
export function guessTerms(
  text: string,
  codes: readonly number[],
  book: PairBook,
  words: WordCodes,
): number[][] {
  const guesses: number[][] = []
  for (let at = 0; at + 1 < codes.length && guesses.length < MOST_GUESSES; at += 1) {
    const left = codes[at] ?? BREAK
    const right = codes[at + 1] ?? BREAK
    if (!isHan(left) || !isHan(right) || isJoint(left, right) || book.count(left, right) > 0) continue
    const fixed = fixSound(left, right, book) ?? fillBetween(left, right, book)
    const third = codes[at + 2] ?? BREAK
    if (fixed) guesses.push(fixed)
    else if (isHan(third) && book.count(right, third) === 0) {
      const filled = fillBetween(left, third, book)
      if (filled) guesses.push(filled)
    }
  }
  for (const word of mayBePinyin(text) ? (foldText(text).match(/[a-z]{2,24}/g) ?? []) : []) {
    if (guesses.length >= MOST_GUESSES) break
    const code = words.code(word)
    if (code !== BREAK && book.count(BREAK, code) > 0) continue
    const places = readPinyin(word)
    const likeliest = places && findLikeliest(places, book)
    if (likeliest) guesses.push(likeliest)
  }
  return guesses
}

/** The most frequent pair that has one of the two characters and, for the other, one of the same sound. */
function fixSound(left: number, right: number, book: PairBook): number[] | undefined {
  const { readings, characters } = pinyin()
  const homophones = (code: number) => characters.get(readings.get(code) ?? '') ?? []
  const pairs = [
    ...homophones(left).map((other) => [other, right] as const),
    ...homophones(right).map((other) => [left, other] as const),
  ]
  return mostFrequent(pairs.map(([a, b]) => ({ codes: [a, b], count: book.count(a, b) })))
}

/** The character that most often stands between two. */
function fillBetween(left: number, right: number, book: PairBook): number[] | undefined {
  return mostFrequent(
    [...book.following(left)].map(([middle, count]) => ({
      codes: [left, middle, right],
      count: Math.min(count, book.count(middle, right)),
    })),
  )
}

function mostFrequent(candidates: readonly { codes: number[]; count: number }[]): number[] | undefined {
  let most: { codes: number[]; count: number } | undefined
  for (const candidate of candidates) if (candidate.count > (most?.count ?? 0)) most = candidate
  return most?.codes
}

/** The sequence with one character from each place whose pairs are most frequent; undefined when no document has such pairs. */
function findLikeliest(places: readonly (readonly number[])[], book: PairBook): number[] | undefined {
  let beams = (places[0] ?? []).map((code) => ({ codes: [code], score: 0 }))
  for (const place of places.slice(1)) {
    const allowed = new Set(place)
    beams = beams
      .flatMap(({ codes, score }) =>
        [...book.following(codes.at(-1) ?? BREAK)].flatMap(([code, count]) =>
          allowed.has(code) ? [{ codes: [...codes, code], score: score + Math.log1p(count) }] : [],
        ),
      )
      .sort((a, b) => b.score - a.score)
      .slice(0, BEAM)
  }
  return beams[0]?.codes
}
