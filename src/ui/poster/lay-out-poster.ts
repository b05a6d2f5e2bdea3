/** The words of a poster, above the code. */
export interface PosterContent {
  /** The park that speaks. */
  head: string
  title: string
  lines: readonly string[]
  /** What the code is for. */
  foot: string
}

/** One thing to draw, in pixels of the poster. */
export type PosterPart =
  | { draw: 'box'; color: string; x: number; y: number; width: number; height: number }
  | { draw: 'text'; text: string; color: string; font: string; x: number; y: number }
  | { draw: 'code'; x: number; y: number; size: number }

/** A4 at 150 dots an inch: good on paper, small enough for any phone's canvas. */
export const POSTER_WIDTH = 1240
export const POSTER_HEIGHT = 1754

const MARGIN = 110
const HEAD_HEIGHT = 170
const CODE_SIZE = 560
const FAMILY = '"PingFang SC", "Noto Sans CJK SC", sans-serif'
const TITLE = { font: `bold 76px ${FAMILY}`, height: 104, color: '#13212f' }
const LINE = { font: `44px ${FAMILY}`, height: 70, color: '#33445a' }
const MORE = '…'

/** Lays out a poster. @param measure the width of a text in a font, in pixels */
export function layOutPoster(
  { head, title, lines, foot }: PosterContent,
  measure: (text: string, font: string) => number,
): PosterPart[] {
  const codeTop = POSTER_HEIGHT - MARGIN - CODE_SIZE - LINE.height
  let y = HEAD_HEIGHT + 130
  const parts: PosterPart[] = [
    { draw: 'box', color: '#ffffff', x: 0, y: 0, width: POSTER_WIDTH, height: POSTER_HEIGHT },
    { draw: 'box', color: '#0b6e99', x: 0, y: 0, width: POSTER_WIDTH, height: HEAD_HEIGHT },
    { draw: 'text', text: head, color: '#ffffff', font: LINE.font, x: MARGIN, y: 104 },
  ]
  const written = [
    ...wrap(title, TITLE.font, measure).map((text) => ({ text, ...TITLE })),
    ...lines.flatMap((line) => wrap(line, LINE.font, measure)).map((text) => ({ text, ...LINE })),
  ]
  for (const { text, font, height, color } of written) {
    // A row that does not fit above the code is left out whole: half a condition would be a wrong condition.
    if (y + height > codeTop) break
    parts.push({ draw: 'text', text, color, font, x: MARGIN, y })
    y += height
  }
  const codeLeft = (POSTER_WIDTH - CODE_SIZE) / 2
  const footLeft = Math.max(MARGIN, (POSTER_WIDTH - measure(foot, LINE.font)) / 2)
  return [
    ...parts,
    { draw: 'code', x: codeLeft, y: codeTop, size: CODE_SIZE },
    { draw: 'text', text: foot, color: LINE.color, font: LINE.font, x: footLeft, y: POSTER_HEIGHT - MARGIN },
  ]
}

const LINES_OF_ONE = 4

/**
 * Breaks a text into rows of the poster's width. Chinese may break anywhere. A text that needs more than LINES_OF_ONE rows ends in an
 * ellipsis.
 */
function wrap(text: string, font: string, measure: (text: string, font: string) => number): string[] {
  const width = POSTER_WIDTH - 2 * MARGIN
  const rows: string[] = []
  let row = ''
  for (const symbol of text) {
    if (row !== '' && measure(row + symbol, font) > width) {
      if (rows.length === LINES_OF_ONE - 1) return [...rows, [...row].slice(0, -1).join('') + MORE]
      rows.push(row)
      row = ''
    }
    row += symbol
  }
  return row === '' ? rows : [...rows, row]
}
