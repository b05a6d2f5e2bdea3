import type { ScoreParts, SearchIndex } from '@search-engine'
import type { FoldedText } from './folded-text'
import { joinWords } from './join-words'
import { splitTerms, topicWeight } from './terms'

/** Why an item was found, and how strong the evidence is. */
export interface MatchEvidence {
  /** Words of the text that the item contains. */
  words: string[]
  /** Words that the item contains and that the text may have meant: with a corrected character, or a reading of pinyin. */
  meant: string[]
  /** The share of the text that the item contains, 0–1. */
  share: number
  /** The weight of the evidence: a sum of rarities. */
  evidence: number
  /** False where the item shares only single characters, glue or numbers with the text. */
  isReason: boolean
}

/** The share at which a guess counts, compared with a written word. */
export const GUESS_SHARE = 0.6
/** Guesses alone are a reason only where they make up more than this share of the text. */
const GUESSES_ALONE_SHARE = 0.3
/** A guess needs so many independent signs to be offered as what was perhaps meant. */
const SIGNS_MIN = 2
/** Synonyms alone are a reason only where they give more than this share of the score. */
const SYNONYMS_ALONE_SHARE = 0.12

interface Term {
  term: string
  weight: number
  /** Weight times rarity. */
  value: number
}

/** The terms of a text, prepared once to be looked up in many items. */
export class QueryTerms {
  private readonly terms: readonly Term[]
  private readonly guesses: readonly { words: string; signs: number; terms: readonly Term[] }[]
  private readonly weight: number
  private readonly value: number

  constructor(
    private readonly text: string,
    index: SearchIndex,
  ) {
    const toTerm = (term: string): Term => {
      const weight = topicWeight(term)
      return { term, weight, value: weight === 0 ? 0 : weight * index.rarity(term) }
    }
    this.terms = [...new Set(splitTerms(text))].map(toTerm).filter(({ weight }) => weight > 0)
    this.guesses = index
      .suggest(text)
      .map(({ words, signs }) => ({ words, signs, terms: splitTerms(words).map(toTerm) }))
    this.weight = sum(this.terms, 'weight')
    this.value = sum(this.terms, 'value')
  }

  /** Why an item with this text was found. */
  evidenceIn(item: FoldedText, { synonyms, total: score }: ScoreParts): MatchEvidence {
    const common = this.terms.filter(({ term }) => item.has(term))
    const meant = this.guesses.filter(({ terms }) => terms.every(({ term }) => item.has(term)))
    const guessed = meant.flatMap(({ terms }) => terms)
    const isCommon = common.some(({ weight }) => weight === 1)
    const isReason =
      isCommon ||
      sum(guessed, 'weight') > GUESSES_ALONE_SHARE * this.weight ||
      synonyms > SYNONYMS_ALONE_SHARE * score
    const evidence = sum(common, 'value') + GUESS_SHARE * sum(guessed, 'value') + synonyms
    return {
      words: joinWords(
        this.text,
        common.map(({ term }) => term),
      ),
      // A written word that the item also contains is one more sign for a guess.
      meant: listWords(
        item,
        meant.filter(({ signs }) => signs + Number(isCommon) >= SIGNS_MIN).map(({ words }) => words),
      ),
      share: Math.min(1, evidence / Math.max(this.value, Number.MIN_VALUE)),
      evidence,
      isReason,
    }
  }
}

/** The whole words of the item that contain the pieces, as people read them, each once. */
const listWords = (item: FoldedText, pieces: readonly string[]): string[] => [
  ...new Set(pieces.flatMap((piece) => item.wordsAround(piece) ?? [])),
]

const sum = (terms: readonly Term[], key: 'weight' | 'value') =>
  terms.reduce((total, term) => total + term[key], 0)
