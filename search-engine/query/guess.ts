import { BREAK, isHan } from '../language/codes'
import { foldText } from '../language/fold'
import { pinyin, readPinyin, type SoundedWord } from '../language/pinyin'
import type { MeantPair, PairBook } from './pair-book'
import { glueWeight } from './weights'
import type { WordCodes } from '../language/words'

/** A guess at what a piece of a text may have meant. */
export interface Guess {
  /** The written piece, folded. */
  written: string
  /** The characters meant. */
  codes: number[]
  /** The share at which the guess counts, compared with a written term: the closer to the writing, the more. */
  share: number
  /** The number of independent signs for it: it sounds like the written piece, it fits its neighbours, documents often have it. */
  signs: number
}

/** The shares at which each sort of guess counts, compared with a written term. */
export interface GuessShares {
  /** The same sound as written, in characters or in whole syllables; or the same characters in reverse order. */
  close: number
  /** A missing character, or one of another sound; initials. */
  loose: number
}

/** Characters beside which any other may stand. A pair with one of them is no sign of a mistake when no document has it. */
const JOINTS = new Set(Array.from('会没能想要到个来去有不', (symbol) => symbol.charCodeAt(0)))
const joins = (left: number, right: number) =>
  JOINTS.has(left) || JOINTS.has(right) || glueWeight(left, right) < 1

/** Whether a text has two letters in a row, of any width and case. Only such texts are searched for pinyin. */
export const mayBePinyin = (text: string) => /[a-z\uff21-\uff5a]{2}/i.test(text)

const BEAM = 24
const MOST_GUESSES = 6
/** A pair in this many documents counts as frequent. */
const OFTEN = 3
/** For a missing character, so many frequent continuations of the character before it are tried. */
const MIDDLES = 48
/** The number of guesses for pinyin of three sounds and more. */
const SEVERAL = 3
/** So many initials count as two signs. Fewer initials stand for too many words. */
const TELLING_INITIALS = 5

/**
 * Guesses what a text may have meant where no document has the written terms: one wrong character (of the same sound, or fitting on both
 * sides), a missing one, two in reverse order, and Latin letters that are pinyin. Guesses
 * for Latin words come last; those for one word are likeliest first.
 */
export function guessTerms(
  text: string,
  codes: readonly number[],
  { book, words, ...shares }: GuessShares & { book: PairBook; words: WordCodes },
): Guess[] {
  const guesses: Guess[] = []
  for (let at = 0; at + 1 < codes.length && guesses.length < MOST_GUESSES; at += 1) {
    const guess = guessAt(codes, at, book, shares)
    if (guess) guesses.push(guess)
  }
  for (const word of mayBePinyin(text) ? latinWords(text) : []) {
    if (guesses.length >= MOST_GUESSES) break
    const code = words.code(word)
    if (code !== BREAK && book.count(BREAK, code) > 0) continue
    const sounded = readPinyin(word)
    // Three sounds or more may stand for several things whose pairs are all known, so the likeliest few are taken.
    for (const meant of sounded
      ? likeliest(sounded, book).slice(0, sounded.sounds.length > 2 ? SEVERAL : 1)
      : [])
      guesses.push({
        written: word,
        codes: meant,
        share: sounded?.whole ? shares.close : shares.loose,
        signs: sounded?.whole || meant.length >= TELLING_INITIALS ? 2 : 1,
      })
  }
  return guesses
}

/** Words that may be pinyin: not those in capitals (MES, WiFi) or with digits (KN95). One capital at the start is allowed, because phones set it. */
function latinWords(text: string): string[] {
  const written = text.normalize('NFKC').match(/[A-Za-z0-9][A-Za-z0-9&.+-]*/g) ?? []
  return written.filter((word) => /^[A-Za-z]?[a-z]{1,23}$/.test(word)).map(foldText)
}

/** A guess for the two characters at a position; undefined where the documents have this pair, or nothing like it. */
function guessAt(
  codes: readonly number[],
  at: number,
  book: PairBook,
  { close, loose }: GuessShares,
): Guess | undefined {
  const left = codes[at] ?? BREAK
  const right = codes[at + 1] ?? BREAK
  if (!isHan(left) || !isHan(right) || joins(left, right) || book.count(left, right) > 0) return undefined
  const before = codes[at - 1] ?? BREAK
  const third = codes[at + 2] ?? BREAK
  const fits = (pair: readonly number[]) =>
    (isHan(before) && book.count(before, pair[0] ?? BREAK) > 0) ||
    (isHan(third) && book.count(pair.at(-1) ?? BREAK, third) > 0)
  const signed = ({ codes: meant, found }: MeantPair, share: number, written = [left, right]): Guess => {
    const signs = 1 + Number(found >= OFTEN) + Number(fits(meant))
    return { written: String.fromCharCode(...written), codes: meant, share: signs > 1 ? share : loose, signs }
  }
  const same = book.recall(0, left, right, () => sameSound(left, right, book))
  const turned = book.count(right, left)
  if (turned > (same?.found ?? 0)) return signed({ codes: [right, left], found: turned }, close)
  if (same) return signed(same, close)
  const between = book.recall(1, left, right, () => missing(left, right, book))
  if (between) return signed(between, loose)
  if (!isHan(third) || book.count(right, third) > 0) return undefined
  const wrong = book.recall(1, left, third, () => missing(left, third, book))
  return wrong && signed(wrong, loose, [left, right, third])
}

/** The most frequent pair in which one character is replaced by another of the same sound. */
function sameSound(left: number, right: number, book: PairBook): MeantPair | undefined {
  const { syllableOf, charactersOf } = pinyin()
  const alike = (code: number) => charactersOf(syllableOf(code) ?? '')
  let best: MeantPair | undefined
  const consider = (a: number, b: number) => {
    const found = book.count(a, b)
    if (found > (best?.found ?? 0)) best = { codes: [a, b], found }
  }
  for (const other of alike(left)) consider(other, right)
  for (const other of alike(right)) consider(left, other)
  return best
}

/** The most frequent character between two, among those that often follow the first. */
function missing(left: number, right: number, book: PairBook): MeantPair | undefined {
  const middles: { middle: number; found: number }[] = []
  book.after(left, (middle, found) => middles.push({ middle, found }))
  if (middles.length > MIDDLES) middles.sort((a, b) => b.found - a.found)
  let best: MeantPair | undefined
  for (const { middle, found } of middles.slice(0, MIDDLES)) {
    if (found <= (best?.found ?? 0)) continue
    const both = Math.min(found, book.count(middle, right))
    if (both > (best?.found ?? 0)) best = { codes: [left, middle, right], found: both }
  }
  return best
}

/** Sequences of characters with these sounds, those with the most frequent pairs first. */
function likeliest({ sounds }: SoundedWord, book: PairBook): number[][] {
  let beams: { codes: number[]; score: number }[] | undefined
  for (let at = 0; at + 1 < sounds.length; at += 1) {
    const pairs = book.sound(sounds[at] ?? '', sounds[at + 1] ?? '')
    const longer: { codes: number[]; score: number }[] = []
    for (const { left, right, found } of pairs) {
      const gain = Math.log1p(found)
      if (!beams) longer.push({ codes: [left, right], score: gain })
      for (const { codes, score } of beams ?? [])
        if (codes.at(-1) === left) longer.push({ codes: [...codes, right], score: score + gain })
    }
    beams = longer.sort((a, b) => b.score - a.score).slice(0, BEAM)
  }
  return (beams ?? []).map(({ codes }) => codes)
}
