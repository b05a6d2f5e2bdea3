export interface TextPiece {
  text: string
  marked: boolean
}

const HAN_ONLY = /^\p{Script=Han}+$/u

/**
 * Splits a text into marked and unmarked pieces; joined, they are the text again. Words and parts of words are marked, because the word
 * 包车返岗 may appear in the text as 包车 … 返岗. Where several fit, the longest is marked.
 */
export function splitWords(text: string, words: readonly string[]): TextPiece[] {
  const candidates = [...new Set(words.filter((word) => word !== '').flatMap(toParts))]
  candidates.sort((a, b) => b.length - a.length)
  const lower = text.toLowerCase()
  const pieces: TextPiece[] = []
  let plain = ''
  for (let at = 0; at < text.length;) {
    const word = candidates.find((candidate) => lower.startsWith(candidate.toLowerCase(), at))
    if (word === undefined) {
      plain += text.charAt(at)
      at += 1
      continue
    }
    if (plain !== '') pieces.push({ text: plain, marked: false })
    plain = ''
    pieces.push({ text: text.slice(at, at + word.length), marked: true })
    at += word.length
  }
  if (plain !== '') pieces.push({ text: plain, marked: false })
  return pieces
}

/** A word of Han characters, with all its parts of at least two characters; any other word stays whole. */
function toParts(word: string): string[] {
  if (!HAN_ONLY.test(word)) return [word]
  const parts = [word]
  for (let length = word.length - 1; length >= 2; length -= 1)
    for (let at = 0; at + length <= word.length; at += 1) parts.push(word.slice(at, at + length))
  return parts
}
