import { isFull, isTableRow, joinParagraphs, readable, type Layout } from './layout'
import type { ClauseMark } from './clause-marks'
import type { Confidence, Line, DocumentPassage } from './passage'

/** One numbered clause without the clauses under it. A list of clauses is in the order of the text. */
export interface Clause {
  level: 1 | 2 | 3
  /** As written: 一、 · （四） · 1. · 第三条; empty for a body without numbers. */
  mark: string
  /** Marks from the highest clause down, as people cite it: 二（四）1. Unique in the document. */
  path: string
  /** Index in the list of the clause above. */
  parent?: number
  heading: string
  paragraphs: readonly string[]
  /** From its mark to the end of its last line. */
  passage: DocumentPassage
  confidence: Confidence
}

const LONGEST_HEADING = 60

/** Reads the clauses. `lines` begin with the line of the first mark and end with the last line of the last clause. */
export function readClauses(
  { text, layout }: { text: string; layout: Layout },
  lines: readonly Line[],
  marks: readonly ClauseMark[],
): Clause[] {
  const clauses: Clause[] = []
  /** Index of the open clause on each level. */
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

/** The path of a clause. A mark such as 1.2 already contains the 1 of the clause above. */
function pathUnder(above: string, mark: string): string {
  const begins = /^(?:\d{1,2}\.){1,2}(?=\d{1,2}$)/.exec(mark)?.[0]
  if (begins === undefined) return above + mark
  const [whole, bare] = [begins, begins.slice(0, -1)]
  const said = [whole, bare].find((each) => above.endsWith(each))
  return (said === undefined ? above : above.slice(0, -said.length)) + mark
}

/** The lines as one clause without a number; undefined without lines. */
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

/** Stored clauses have three levels. Deeper clauses are shown on the third. */
function clamped(level: number): Clause['level'] {
  return level <= 1 ? 1 : level === 2 ? 2 : 3
}

/** The nearest open clause above a level. A document may skip levels: 1. may be right under 一、. */
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
  // A lone sentence is the text of the clause, not its heading.
  if (paragraphs.length === 0 && heading.endsWith('。')) return { heading: '', paragraphs: [heading] }
  return { heading: heading.replace(/[。：:]$/, ''), paragraphs }
}

/**
 * Returns the passage of the heading and the start of the body. Articles have no heading. Elsewhere the heading ends at the first full stop, or at
 * the end of a line that is not full. A first sentence longer than a heading is body.
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
