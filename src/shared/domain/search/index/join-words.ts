import { foldText } from '@search-engine'
import { foldWidth, topicWeight } from './terms'
import { makeWordCutter } from './whole-words'

const WORDS_MAX = 6

/** Joins terms to the words of a text as people read them: 返岗 and 工人 become 返岗工人. It leaves out fragments and words without a meaning. */
export function joinWords(text: string, terms: readonly string[]): string[] {
  const written = foldWidth(text)
  // Terms are in simplified characters, one for each traditional one, so their places in the written text are the same.
  const compared = foldText(written)
  const marked = new Uint8Array(compared.length)
  for (const term of terms.filter((one) => topicWeight(one) === 1)) {
    for (let at = compared.indexOf(term); at >= 0; at = compared.indexOf(term, at + 1))
      marked.fill(1, at, at + term.length)
  }
  const cut = makeWordCutter(written)
  const words = new Set<string>()
  for (let i = 0; i < compared.length; i += 1) {
    if (!marked[i]) continue
    let end = i
    while (end < compared.length && marked[end]) end += 1
    const word = cut(i, end)
    if (word !== undefined) words.add(word)
    i = end
  }
  return [...words].slice(0, WORDS_MAX)
}
