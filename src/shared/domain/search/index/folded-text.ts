import { foldText } from '@search-engine'
import { isPair, termsAlone } from './tokens'

/** A text folded once, to be asked which terms of other texts stand in it. */
export class FoldedText {
  private readonly folded: string
  private alone: ReadonlySet<string> | undefined

  constructor(texts: readonly string[]) {
    this.folded = foldText(texts.join('\n'))
  }

  /** Whether the term is among `termsOf` the text. */
  holds(term: string): boolean {
    if (!this.folded.includes(term)) return false
    // Two characters side by side are a pair wherever they stand; a word or a number may be a piece of a longer one.
    return isPair(term) || (this.alone ??= new Set(termsAlone(this.folded))).has(term)
  }
}
