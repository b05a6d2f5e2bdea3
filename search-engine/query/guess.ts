import { BREAK, isHan, pairKey } from '../store/codes'
import { foldText } from '../language/fold'
import { pinyin, readPinyin } from '../language/pinyin'
import type { Segment } from '../store/segment'
import { glueWeight } from './weights'
import { lowerBound, type WordCodes } from '../language/words'

/** What the documents say of pairs of characters: the only dictionary there is. */
export class PairBook {
  constructor(private readonly segments: readonly Segment[]) {}

  found(left: number, right: number): number {
    const key = pairKey(left, right)
    let found = 0
    for (const segment of this.segments) found += segment.documentsWith(key)
    return found
  }

  /** Characters that follow one, each with the documents in which it does. */
  after(left: number): Map<number, number> {
    const following = new Map<number, number>()
    for (const { parts } of this.segments) {
      const { termKeys, termDocs } = parts
      for (let term = lowerBound(termKeys, pairKey(left, BREAK)); term < termKeys.length; term += 1) {
        const key = termKeys[term] ?? 0
        if (key >>> 16 !== left) break
        const right = key & 0xffff
        if (isHan(right)) following.set(right, (following.get(right) ?? 0) + (termDocs[term] ?? 0))
      }
    }
    return following
  }
}

/** Characters between which any other may stand: that the documents do not know such a pair is no sign of a mistake. */
const JOINTS = new Set(Array.from('会没能想要到个来去有不', (symbol) => symbol.charCodeAt(0)))
const joins = (left: number, right: number) =>
  JOINTS.has(left) || JOINTS.has(right) || glueWeight(left, right) < 1

/** Letters of any width and case: only then is it worth while to look closer. */
export const mayBePinyin = (text: string) => /[a-z\uff21-\uff5a]{2}/i.test(text)

const BEAM = 24
const MOST_GUESSES = 6

/**
 * What a text may have meant where the documents know no such writing: one character wrong (of the same sound, or fitting on both
 * sides) or missing between two, and Latin letters that are pinyin. Short sequences of characters, likeliest first.
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
    if (!isHan(left) || !isHan(right) || joins(left, right) || book.found(left, right) > 0) continue
    const fixed = sameSound(left, right, book) ?? missing(left, right, book)
    const third = codes[at + 2] ?? BREAK
    if (fixed) guesses.push(fixed)
    else if (isHan(third) && book.found(right, third) === 0) {
      const between = missing(left, third, book)
      if (between) guesses.push(between)
    }
  }
  for (const word of mayBePinyin(text) ? (foldText(text).match(/[a-z]{2,24}/g) ?? []) : []) {
    if (guesses.length >= MOST_GUESSES) break
    const code = words.codeOf(word)
    if (code !== BREAK && book.found(BREAK, code) > 0) continue
    const places = readPinyin(word)
    const meant = places && likeliest(places, book)
    if (meant) guesses.push(meant)
  }
  return guesses
}

/** The pair known best of which one character sounds like the one written. */
function sameSound(left: number, right: number, book: PairBook): number[] | undefined {
  const { readings, characters } = pinyin()
  const alike = (code: number) => characters.get(readings.get(code) ?? '') ?? []
  const pairs = [
    ...alike(left).map((other) => [other, right] as const),
    ...alike(right).map((other) => [left, other] as const),
  ]
  return best(pairs.map(([a, b]) => ({ codes: [a, b], found: book.found(a, b) })))
}

/** The character known best to stand between two. */
function missing(left: number, right: number, book: PairBook): number[] | undefined {
  return best(
    [...book.after(left)].map(([middle, found]) => ({
      codes: [left, middle, right],
      found: Math.min(found, book.found(middle, right)),
    })),
  )
}

function best(candidates: readonly { codes: number[]; found: number }[]): number[] | undefined {
  let most: { codes: number[]; found: number } | undefined
  for (const candidate of candidates) if (candidate.found > (most?.found ?? 0)) most = candidate
  return most?.codes
}

/** The sequence of characters, one from each place, whose pairs the documents know best; undefined when they know none. */
function likeliest(places: readonly (readonly number[])[], book: PairBook): number[] | undefined {
  let beams = (places[0] ?? []).map((code) => ({ codes: [code], score: 0 }))
  for (const place of places.slice(1)) {
    const allowed = new Set(place)
    beams = beams
      .flatMap(({ codes, score }) =>
        [...book.after(codes.at(-1) ?? BREAK)].flatMap(([code, found]) =>
          allowed.has(code) ? [{ codes: [...codes, code], score: score + Math.log1p(found) }] : [],
        ),
      )
      .sort((a, b) => b.score - a.score)
      .slice(0, BEAM)
  }
  return beams[0]?.codes
}
