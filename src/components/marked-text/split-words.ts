export interface Piece {
  text: string
  marked: boolean
}

/** Cuts a text where one of the words stands; the longest word wins, nothing is marked twice. Pieces join to the text again. */
export function splitWords(text: string, words: readonly string[]): Piece[] {
  const wanted = words.filter((word) => word !== '').sort((a, b) => b.length - a.length)
  const lower = text.toLowerCase()
  const pieces: Piece[] = []
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
