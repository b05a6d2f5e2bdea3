/** WeChat's limit for one check. */
const TEXT_MAX = 2_500
/** Pieces of a long text overlap, so that no word is cut in two. */
const OVERLAP = 50

/** Splits a text into pieces of at most 2,500 characters. An empty text has no pieces. */
export function splitContent(text: string): string[] {
  const symbols = [...text.trim()]
  const pieces: string[] = []
  for (let at = 0; at < symbols.length; at += TEXT_MAX - OVERLAP) {
    pieces.push(symbols.slice(at, at + TEXT_MAX).join(''))
    if (at + TEXT_MAX >= symbols.length) break
  }
  return pieces
}
