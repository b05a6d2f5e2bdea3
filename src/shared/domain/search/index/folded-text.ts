import { foldText } from '@search-engine'
import { isPair, listLoneTerms } from './terms'
import { findWordsAround } from './whole-words'

/** Texts that are folded once and then tested for terms. */
export class FoldedText {
  private readonly folded: string
  private loneTerms: ReadonlySet<string> | undefined

  constructor(texts: readonly string[]) {
    this.folded = foldText(texts.join('\n'))
  }

  /** The whole words of the texts that contain a piece. */
  wordsAround(piece: string): string | undefined {
    return findWordsAround(this.folded, piece)
  }

  /** Whether the term is among the `splitTerms` of the texts. */
  has(term: string): boolean {
    if (!this.folded.includes(term)) return false
    // A pair of characters counts wherever the text contains it. A word or a number may be part of a longer one.
    return isPair(term) || (this.loneTerms ??= new Set(listLoneTerms(this.folded))).has(term)
  }
}
