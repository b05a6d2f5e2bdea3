import { BREAK, isHan } from '../language/codes'
import { foldText } from '../language/fold'
import { pinyin, readPinyin, type SoundedWord } from '../language/pinyin'
import type { MeantPair, PairBook } from './pair-book'
import { glueWeight } from './weights'
import type { WordCodes } from '../language/words'

/** What a piece of a text may have meant. */
export interface Guess {
  /** What is written there, folded. */
  written: string
  /** The characters meant. */
  codes: number[]
  /** What it counts beside what was written: more where it was nearly written so. */
  share: number
  /** How many independent things speak for it: it sounds so, it stands where it fits, documents often say it. */
  signs: number
}

/** What a guess of each sort counts, beside what was written. */
export interface GuessShares {
  /** Of the same sound as written, in characters or in whole syllables; or the same characters the other way round. */
  close: number
  /** A character left out or of another sound; initials. */
  loose: number
}

/** Characters between which any other may stand: that the documents do not know such a pair is no sign of a mistake. */
const JOINTS = new Set(Array.from('会没能想要到个来去有不', (symbol) => symbol.charCodeAt(0)))
const joins = (left: number, right: number) =>
  JOINTS.has(left) || JOINTS.has(right) || glueWeight(left, right) < 1

/** Letters of any width and case: only then is it worth while to look closer. */
export const mayBePinyin = (text: string) => /[a-z\uff21-\uff5a]{2}/i.test(text)

const BEAM = 24
const MOST_GUESSES = 6
/** Documents that say something often. */
const OFTEN = 3
/** Continuations of a character that are tried for one that is missing: the best known. */
const MIDDLES = 48
/** So many initials say something by themselves: fewer stand for too many words. */
const SEVERAL = 3
const TELLING_INITIALS = 5

/**
 * What a text may have meant where the documents know no such writing: one character wrong (of the same sound, or fitting on both
 * sides) or missing between two, two the wrong way round, and Latin letters that are pinyin. Likeliest first.
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
    // Three sounds and more may be several things of which each pair is known: the likeliest few.
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

/** Words that may be pinyin: not what is written in capitals (MES, WiFi) nor with digits (KN95); a phone begins a sentence with a capital. */
function latinWords(text: string): string[] {
  const written = text.normalize('NFKC').match(/[A-Za-z0-9][A-Za-z0-9&.+-]*/g) ?? []
  return written.filter((word) => /^[A-Za-z]?[a-z]{1,23}$/.test(word)).map(foldText)
}

/** What may have been meant by the two characters at a position; undefined where the documents know them, or nothing like them. */
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

/** The pair known best of which one character sounds like the one written. */
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

/** The character known best to stand between two, of those that often follow the first. */
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

/** Characters that are read so, those of which the documents know the pairs best first. */
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
