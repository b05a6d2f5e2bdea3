import { isFull, isTableRow, joinParagraphs, readable, type Layout } from './layout'
import type { ClauseMark } from './clause-marks'
import type { Confidence, Line, DocumentPassage } from './passage'

/** One numbered clause without the clauses under it; in a list they stand in the order of the text. */
export interface Clause {
  level: 1 | 2 | 3
  /** As written: 一、 · （四） · 1. · 第三条; empty for the body of a document without numbers. */
  mark: string
  /** Marks from the highest clause down, as one cites it: 二（四）1. Unique in the document. */
  path: string
  /** Index of the clause above in the list. */
  parent?: number
  heading: string
  paragraphs: readonly string[]
  /** From its mark to the end of its last line. */
  passage: DocumentPassage
  confidence: Confidence
}

const LONGEST_HEADING = 60

/** Reads the clauses between the marks; `lines` begin with the first mark and end with the last clause. */
export function readClauses(
  { text, layout }: { text: string; layout: Layout },
  lines: readonly Line[],
  marks: readonly ClauseMark[],
): Clause[] {
  const clauses: Clause[] = []
  /** Index of the last clause of each level that is still open. */
  const open: (number | undefined)[] = []
  let from = 0
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1]?.line.start ?? Infinity
    const parent = lastOpen(open, mark.level)
    open.length = mark.level - 1
    open[mark.level - 1] = index
    let to = from
    while ((lines[to]?.start ?? next) < next) to += 1
    const inside = lines.slice(from, to)
    from = to
    const above = parent === undefined ? '' : (clauses[parent]?.path ?? '')
    const { heading, paragraphs } = wordsOf(text, inside, mark, layout)
    clauses.push({
      level: clamped(mark.level),
      mark: mark.mark,
      path: pathUnder(above, mark.mark.replace(/、$/, '')),
      ...(parent !== undefined && { parent }),
      heading,
      paragraphs,
      passage: { start: mark.line.start, end: inside.at(-1)?.end ?? mark.line.end },
      confidence: mark.confidence,
    })
  }
  return clauses
}

/** 1.2 says itself that it stands under 1. */
function pathUnder(above: string, mark: string): string {
  const begins = /^(?:\d{1,2}\.){1,2}(?=\d{1,2}$)/.exec(mark)?.[0]
  if (begins === undefined) return above + mark
  const [whole, bare] = [begins, begins.slice(0, -1)]
  const said = [whole, bare].find((each) => above.endsWith(each))
  return (said === undefined ? above : above.slice(0, -said.length)) + mark
}

/** Lines without a number are one clause; undefined when there are none. */
export function unnumbered(
  { text, layout }: { text: string; layout: Layout },
  lines: readonly Line[],
  confidence: Confidence,
): Clause | undefined {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return undefined
  const paragraphs = joinParagraphs(lines, layout).map((each) => readable(text, each))
  const passage = { start: first.start, end: last.end }
  return { level: 1, mark: '', path: '', heading: '', paragraphs, passage, confidence }
}

/** Stored clauses have three levels; what stands deeper is shown at the third. */
function clamped(level: number): Clause['level'] {
  return level <= 1 ? 1 : level === 2 ? 2 : 3
}

/** The nearest open clause above a level. Levels may be left out: 1. may stand right under 一、. */
function lastOpen(open: readonly (number | undefined)[], level: number): number | undefined {
  for (let above = level - 2; above >= 0; above -= 1) if (open[above] !== undefined) return open[above]
  return undefined
}

function wordsOf(text: string, inside: readonly Line[], mark: ClauseMark, layout: Layout) {
  const [head, bodyStart] = headingOf(text, inside, mark, layout)
  const rest = inside
    .filter((line) => line.end > bodyStart)
    .map((line) => (line.start < bodyStart ? { ...line, start: bodyStart } : line))
  const paragraphs = joinParagraphs(rest, layout)
    .map((each) => readable(text, each))
    .filter(Boolean)
  const heading = readable(text, head)
  // A sentence with nothing behind it is what the clause says, not what it is called.
  if (paragraphs.length === 0 && heading.endsWith('。')) return { heading: '', paragraphs: [heading] }
  return { heading: heading.replace(/[。：:]$/, ''), paragraphs }
}

/**
 * Articles have no heading. Elsewhere it ends at the first full stop, or with the line when the line ends before the paper does. A first sentence longer than a
 * heading is body. Returns the heading's passage and where the body begins.
 */
function headingOf(
  text: string,
  inside: readonly Line[],
  mark: ClauseMark,
  layout: Layout,
): [DocumentPassage, number] {
  const start = mark.wordsAt
  const none: [DocumentPassage, number] = [{ start, end: start }, start]
  if (mark.mark.endsWith('条')) return none
  for (const line of inside) {
    if (isTableRow(line)) return none
    const from = Math.max(line.start, start)
    const stop = text.slice(from, line.end).search(/[。：:；;]/)
    const end = stop < 0 ? line.end : from + stop + 1
    if (end - start > LONGEST_HEADING + inside.indexOf(line) * 4) return none
    if (stop >= 0) return /[；;]/.test(text.charAt(end - 1)) ? none : [{ start, end }, end]
    if (!isFull(line, layout))
      return inside.length === 1 && end - start > LONGEST_HEADING / 2 ? none : [{ start, end }, end]
  }
  return none
}
