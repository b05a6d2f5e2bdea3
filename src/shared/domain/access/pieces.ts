/** The mark for what a person took out of a text by hand. */
const TAKEN_OUT = '某某'
/** A name mostly stands before or behind one of these characters. */
const SEAMS = '的和在找请给是与跟让被向由及或了'
const PIECE = new RegExp(`[A-Za-z0-9]+|(?:(?![${SEAMS}])\\p{Script=Han}){1,4}|[^]`, 'gu')

/**
 * Splits a text into pieces that a person can tap: words of up to four characters and numbers. The rest are pieces too, of one character
 * each.
 */
export function splitPieces(text: string): string[] {
  return text.match(PIECE) ?? []
}

/** Whether a piece may name somebody. Joining words and marks do not. */
export function isPointable(piece: string): boolean {
  return /[A-Za-z0-9]|\p{Script=Han}/u.test(piece) && !SEAMS.includes(piece) && piece !== TAKEN_OUT
}

/** Takes out every occurrence of the pieces. Neighbouring pieces leave one mark. */
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

/** How many characters of the text are left beside the marks. */
export function countLeft(text: string): number {
  return [...text.replaceAll(TAKEN_OUT, '')].length
}
