import { foldText, type Suggestion } from '@search-engine'
import { toUnits, type Units } from './units'

/** Short phrases, such as the needs that a service is for, prepared for comparison with many texts. */
export type Phrases = readonly Units[]

export function toPhrases(texts: readonly string[]): Phrases {
  return texts.map(toUnits).filter(({ total }) => total > 0)
}

/** The likeness of a text and one phrase, 0–1. */
export interface Likeness {
  /** The geometric mean of the share of the text and the share of the phrase. */
  likeness: number
  /** The share of the phrase that the text contains. */
  ofPhrase: number
}

const NOTHING: Likeness = { likeness: 0, ofPhrase: 0 }
/** The share at which a guessed character counts, compared with a written one. */
const GUESSED = 0.6
const SURE_SIGNS = 2
const LATIN = /^[a-z]/
const GUESS_MARK = 1
const WRITTEN_MARK = 2
const SHARE = [0, GUESSED, 1] as const

/** One text, prepared for comparison with many phrases. */
export class PhraseQuery {
  /** Whether a character is written (2) or guessed (1), by its code. */
  private readonly marks = new Uint8Array(0x10000)
  private readonly pairs = new Map<number, number>()
  /** The weight of the whole text. Callers must not change it. */
  total = 0

  /** `suggestions` are guesses at what pieces of the text may have meant. Pinyin with at least two signs counts as if it were written in characters. */
  constructor(text: string, suggestions: readonly Suggestion[] = []) {
    const sure = suggestions.filter(({ written, signs }) => signs >= SURE_SIGNS && LATIN.test(written))
    const said = sure.reduce(
      (words, { written, words: right }) => words.replace(written, right),
      foldText(text),
    )
    this.add(toUnits(said), WRITTEN_MARK)
    for (const guess of suggestions) if (!sure.includes(guess)) this.add(toUnits(guess.words), GUESS_MARK)
  }

  /** The phrase that is most like the text. */
  likest(phrases: Phrases): Likeness {
    let best = NOTHING
    for (const phrase of phrases) {
      const met = this.metBy(phrase)
      if (met === 0) continue
      const ofPhrase = Math.min(1, met / phrase.total)
      const likeness = Math.sqrt(Math.min(1, met / this.total) * ofPhrase)
      if (likeness > best.likeness) best = { likeness, ofPhrase }
    }
    return best
  }

  /** The share of the text that the phrases together contain, 0–1. */
  shareIn(phrases: Phrases): number {
    const singles = new Set<number>()
    const pairs = new Set<number>()
    let met = 0
    for (const { codes, single, pair } of phrases) {
      let before = 0
      for (let at = 0; at < codes.length; at += 1) {
        const code = codes[at] as number
        const mark = this.marks[code] as number
        if (mark !== 0 && !singles.has(code)) {
          singles.add(code)
          met += (SHARE[mark] ?? 0) * (single[at] as number)
        }
        if (mark !== 0 && before !== 0) {
          const key = keyOf(before, code)
          const share = this.pairs.get(key)
          if (share !== undefined && !pairs.has(key)) {
            pairs.add(key)
            met += share * (pair[at] as number)
          }
        }
        before = mark === 0 ? 0 : code
      }
    }
    return this.total === 0 ? 0 : Math.min(1, met / this.total)
  }

  private add({ codes, single, pair }: Units, mark: typeof GUESS_MARK | typeof WRITTEN_MARK): void {
    for (let at = 0; at < codes.length; at += 1) {
      const code = codes[at] as number
      if (this.marks[code] === 0) {
        this.marks[code] = mark
        this.total += SHARE[mark] * (single[at] as number)
      }
      const key = keyOf(codes[at - 1] ?? 0, code)
      if (pair[at] === 0 || this.pairs.has(key)) continue
      this.pairs.set(key, SHARE[mark])
      this.total += SHARE[mark] * (pair[at] as number)
    }
  }

  private metBy({ codes, single, pair }: Units): number {
    let met = 0
    let before = 0
    for (let at = 0; at < codes.length; at += 1) {
      const code = codes[at] as number
      const mark = this.marks[code] as number
      if (mark === 0) {
        before = 0
        continue
      }
      met += (SHARE[mark] ?? 0) * (single[at] as number)
      if (before !== 0) met += (this.pairs.get(keyOf(before, code)) ?? 0) * (pair[at] as number)
      before = code
    }
    return met
  }
}

const keyOf = (left: number, right: number) => left * 0x10000 + right
