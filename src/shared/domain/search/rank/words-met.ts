import { foldText } from '@search-engine'
import { fold, topicWeight } from '../index/tokens'

const WORDS_SHOWN = 6

/** The terms that met, joined to the words in which they stand in the text, as people read them: 返岗 + 岗工 → 返岗工. */
export function wordsMet(text: string, met: readonly string[]): string[] {
  const telling = met.filter((term) => topicWeight(term) === 1)
  const written = fold(text)
  // Traditional characters are compared as simplified ones, one for one: what is shown is what was written.
  const compared = foldText(written)
  const marked = new Uint8Array(compared.length)
  for (const term of telling) {
    for (let at = compared.indexOf(term); at >= 0; at = compared.indexOf(term, at + 1))
      marked.fill(1, at, at + term.length)
  }
  const words = new Set<string>()
  for (let i = 0; i < compared.length; i += 1) {
    if (!marked[i]) continue
    let end = i
    while (end < compared.length && marked[end]) end += 1
    words.add(written.slice(i, end))
    i = end
  }
  return [...words].slice(0, WORDS_SHOWN)
}
