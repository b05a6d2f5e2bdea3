/** What stands where somebody took a piece out. */
const TAKEN_OUT = '某某'
/** A name mostly stands behind one of these, or before one. */
const SEAMS = '的和在找请给是与跟让被向由及或了'
const PIECE = new RegExp(`[A-Za-z0-9]+|(?:(?![${SEAMS}])\\p{Script=Han}){1,4}|[^]`, 'gu')

/** A text in pieces that somebody can point at: words of up to four characters, numbers; what stands between them is a piece, too. */
export function splitPieces(text: string): string[] {
  return text.match(PIECE) ?? []
}

/** True for a piece that may be somebody; false for what only joins. */
export function isPointable(piece: string): boolean {
  return /[A-Za-z0-9]|\p{Script=Han}/u.test(piece) && !SEAMS.includes(piece) && piece !== TAKEN_OUT
}

/** The text without these pieces, wherever they stand. What is taken out beside each other leaves one mark, so no text grows. */
export function takeOut(text: string, pieces: readonly string[]): string {
  const gone = new Set<number>()
  for (const piece of new Set([TAKEN_OUT, ...pieces].filter((one) => one !== ''))) {
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1))
      for (let i = 0; i < piece.length; i++) gone.add(at + i)
  }
  return [...Array(text.length).keys()]
    .map((i) => (gone.has(i) ? (gone.has(i - 1) ? '' : TAKEN_OUT) : text.charAt(i)))
    .join('')
}

/** How many signs of a text are left beside the marks of what was taken out. */
export function countLeft(text: string): number {
  return [...text.replaceAll(TAKEN_OUT, '')].length
}
