import { type SearchIndex, type ScoreParts } from '@search-engine'
import type { FoldedText } from '../index/folded-text'
import { splitTerms, topicWeight } from '../index/tokens'
import { wordsMet } from '../rank/words-met'

/** Why an item was found, and how much that is. */
export interface MatchEvidence {
  /** Words of the text that stand in the item. */
  words: string[]
  /** Words that the text may have meant and that stand in the item: a wrong character put right, pinyin read. */
  meant: string[]
  /** Share of what the text says that the item meets, 0–1, and how much that is (in rarities). */
  share: number
  evidence: number
}

/** A guess is weaker evidence than what was written. */
export const GUESS_SHARE = 0.6
/** Guesses alone bring something up only where they stand for so much of what the text says. */
const GUESSES_TELL = 0.3
/** Another word for the same is evidence enough from this share of the score. */
const SYNONYMS_TELL = 0.12

interface Term {
  term: string
  weight: number
  /** Weight times rarity. */
  value: number
}

/** What a text says, prepared once, to be looked for in many items. */
export class QueryTerms {
  private readonly terms: readonly Term[]
  private readonly guesses: readonly { words: string; terms: readonly Term[] }[]
  private readonly weight: number
  private readonly value: number

  constructor(
    private readonly text: string,
    index: SearchIndex,
  ) {
    const asTerm = (term: string): Term => {
      const weight = topicWeight(term)
      return { term, weight, value: weight === 0 ? 0 : weight * index.rarity(term) }
    }
    this.terms = [...new Set(splitTerms(text))].map(asTerm).filter(({ weight }) => weight > 0)
    this.guesses = index.suggest(text).map((words) => ({ words, terms: splitTerms(words).map(asTerm) }))
    this.weight = total(this.terms, 'weight')
    this.value = total(this.terms, 'value')
  }

  /** Why an item with this text was found; undefined where it only shares glue or numbers. */
  evidenceIn(item: FoldedText, { synonyms, total: score }: ScoreParts): MatchEvidence | undefined {
    const met = this.terms.filter(({ term }) => item.holds(term))
    const meant = this.guesses.filter(({ terms }) => terms.every(({ term }) => item.holds(term)))
    const guessed = meant.flatMap(({ terms }) => terms)
    const tells =
      met.some(({ weight }) => weight === 1) ||
      total(guessed, 'weight') > GUESSES_TELL * this.weight ||
      synonyms > SYNONYMS_TELL * score
    if (!tells) return undefined
    const evidence = total(met, 'value') + GUESS_SHARE * total(guessed, 'value') + synonyms
    return {
      words: wordsMet(
        this.text,
        met.map(({ term }) => term),
      ),
      meant: meant.map(({ words }) => words),
      share: Math.min(1, evidence / Math.max(this.value, Number.MIN_VALUE)),
      evidence,
    }
  }
}

const total = (terms: readonly Term[], of: 'weight' | 'value') =>
  terms.reduce((sum, term) => sum + term[of], 0)
