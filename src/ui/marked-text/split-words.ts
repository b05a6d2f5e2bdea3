export interface TextPiece {
  text: string
  marked: boolean
}

const HAN_ONLY = /^\p{Script=Han}+$/u

/**
 * Cuts a text where one of the words stands, or a part of one: 包车返岗 as written stands in another text as 包车 … 返岗. The longest wins,
 * nothing is marked twice. Pieces join to the text again.
 */
export function splitWords(text: string, words: readonly string[]): TextPiece[] {
  const wanted = [...new Set(words.filter((word) => word !== '').flatMap(partsOf))]
  wanted.sort((a, b) => b.length - a.length)
  const lower = text.toLowerCase()
  const pieces: TextPiece[] = []
  let plain = ''
  for (let at = 0; at < text.length;) {
    const word = wanted.find((candidate) => lower.startsWith(candidate.toLowerCase(), at))
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

/** A run of Han characters and every part of it of at least two; other words are marked whole. */
function partsOf(word: string): string[] {
  if (!HAN_ONLY.test(word)) return [word]
  const parts = [word]
  for (let length = word.length - 1; length >= 2; length -= 1)
    for (let at = 0; at + length <= word.length; at += 1) parts.push(word.slice(at, at + length))
  return parts
}
