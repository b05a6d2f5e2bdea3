/** A run of text and where it stands: the last two numbers of the transform are its left end and its base line. */
export interface PlacedText {
  str: string
  transform: readonly number[]
  width: number
  height: number
  hasEOL: boolean
}

/** Distances, as shares of the letters' height, that mean another line, a space between words, and another column. */
const LINE_SHARE = 0.5
const SPACE_SHARE = 0.3
const COLUMN_SHARE = 2
const BARE_PAGE_NUMBER = /^\d{1,3}$|^\d{1,3}\s*\/\s*\d{1,3}$/

/** The lines of a page in the order in which they are in the file, which is the order of reading. Tabs separate columns. */
export function linesOfPage(items: readonly PlacedText[]): string[] {
  const lines: string[] = []
  let line = ''
  let end: { x: number; y: number } | undefined
  const close = () => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
    end = undefined
  }
  for (const { str, transform, width, height, hasEOL } of items) {
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0]
    const size = height || Math.abs(transform[3] ?? 0) || 1
    if (str.trim() !== '') {
      if (end && Math.abs(y - end.y) > size * LINE_SHARE) close()
      const gap = end ? x - end.x : 0
      if (gap > size * COLUMN_SHARE) line = `${line.trimEnd()}\t`
      else if (gap > size * SPACE_SHARE && !/\s$/.test(line)) line += ' '
      line += str
      end = { x: x + width, y }
    }
    if (hasEOL) close()
  }
  close()
  return numbered(lines)
}

/** Writes a bare page number at the head or foot of a page as “— 3 —”, the form that the reader of notices recognises. */
function numbered(lines: string[]): string[] {
  return lines.map((line, index) =>
    (index === 0 || index === lines.length - 1) && lines.length > 1 && BARE_PAGE_NUMBER.test(line)
      ? `— ${(line.split('/')[0] ?? '').trimEnd()} —`
      : line,
  )
}
