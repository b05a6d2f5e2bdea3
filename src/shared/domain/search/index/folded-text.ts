import { foldText } from '@search-engine'
import { isPair, listLoneTerms } from './terms'
import { findWordsAround } from './whole-words'

/** Texts folded once, to be asked which terms they have. */
export class FoldedText {
  private readonly folded: string
  private loneTerms: ReadonlySet<string> | undefined

  constructor(texts: readonly string[]) {
    this.folded = foldText(texts.join('\n'))
  }

  /** The whole words of the texts in which a piece of them stands. */
  wordsAround(piece: string): string | undefined {
    return findWordsAround(this.folded, piece)
  }

  /** Whether the term is among the `splitTerms` of the texts. */
  has(term: string): boolean {
    if (!this.folded.includes(term)) return false
    // Two characters side by side are a pair wherever they stand; a word or a number may be part of a longer one.
    return isPair(term) || (this.loneTerms ??= new Set(listLoneTerms(this.folded))).has(term)
  }
}
