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

/** The text without these pieces, wherever they stand. */
export function takeOut(text: string, pieces: readonly string[]): string {
  return pieces.reduce((rest, piece) => (piece === '' ? rest : rest.replaceAll(piece, TAKEN_OUT)), text)
}
