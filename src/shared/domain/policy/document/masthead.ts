import { bodiesIn, isBodyName } from './body-names'
import { formatDocumentNumber } from './document-number'
import { foldWidth, packLine, type DocumentPassage, type Line } from './passage'

/** A row of the red head: its names (none when the row is only 文件) and its passage. */
interface MastheadRow {
  names: readonly string[]
  passage: DocumentPassage
}

/** Most rows of a red head with several issuers. */
const ROWS_MAX = 12
const PAPER = /文件$/

/** The rows of the red head, first to last: 某市科技局 / 某市财政局 文件, before the number. None unless a row ends in 文件 or the number follows directly. */
export function mastheadRows(head: readonly Line[]): MastheadRow[] {
  const found: MastheadRow[] = []
  let isPaper = false
  for (const line of head) {
    const row = rowOf(line)
    if (row && found.length < ROWS_MAX) {
      found.push(row)
      isPaper ||= PAPER.test(line.packed)
    } else if (found.length > 0)
      return isPaper || formatDocumentNumber(line.packed) !== undefined ? found : []
  }
  return isPaper ? found : []
}

function rowOf({ start, end, folded, packed }: Line): MastheadRow | undefined {
  const passage = { start, end }
  const words = packed.replace(PAPER, '')
  if (words === '') return { names: [], passage }
  if (packed.length > 200 || /[。:;!?]/.test(packed)) return undefined
  const names = bodiesIn(folded.replace(/文\s*件\s*$/, '')).map(({ value }) => packLine(value))
  if (names.length > 1 && names.every((name) => isBodyName(name))) return { names, passage }
  return isBodyName(words) ? { names: [words], passage } : undefined
}

/** The rows whose names are all among the issuers, and the rows without names. They hold nothing that the document does not have elsewhere. */
export function knownMasthead(head: readonly Line[], issuers: readonly string[]): DocumentPassage[] {
  const known = issuers.map((each) => foldWidth(each)).sort((one, other) => other.length - one.length)
  const rows = mastheadRows(head)
  // Also knows names that lost the blanks between them: 某市科技局某市财政局文件.
  const isKnown = (name: string) => known.reduce((left, each) => left.replace(each, ''), name) === ''
  const placed = rows.filter(({ names }) => names.length > 0 && names.every(isKnown))
  return placed.length === 0
    ? []
    : rows.filter((row) => row.names.length === 0 || placed.includes(row)).map(({ passage }) => passage)
}
