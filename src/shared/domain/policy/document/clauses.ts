import type { LaidOutText } from './laid-out-text'
import { isFull, joinParagraphs, readable, type Layout } from './layout'
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
  /** From its mark to the next clause's mark: the passages of all clauses leave no gap. */
  passage: DocumentPassage
  confidence: Confidence
}

const LONGEST_HEADING = 60

/** Reads the clauses between the marks; the last one ends at `end`. */
export function readClauses(
  { text, lines, layout }: LaidOutText,
  marks: readonly ClauseMark[],
  end: number,
): Clause[] {
  const clauses: Clause[] = []
  /** Index of the last clause of each level that is still open. */
  const open: (number | undefined)[] = []
  let from = 0
  for (const [index, mark] of marks.entries()) {
    const passage = { start: mark.line.start, end: marks[index + 1]?.line.start ?? end }
    const parent = lastOpen(open, mark.level)
    open.length = mark.level - 1
    open[mark.level - 1] = index
    while ((lines[from]?.start ?? passage.start) < passage.start) from += 1
    let to = from
    while ((lines[to]?.start ?? passage.end) < passage.end) to += 1
    const above = parent === undefined ? '' : (clauses[parent]?.path ?? '')
    const { heading, paragraphs } = wordsOf(text, lines.slice(from, to), mark, layout)
    clauses.push({
      level: mark.level,
      mark: mark.mark,
      path: above + mark.mark.replace(/、$/, ''),
      ...(parent !== undefined && { parent }),
      heading,
      paragraphs,
      passage,
      confidence: mark.confidence,
    })
  }
  return clauses
}

/** A document without numbers is one clause. */
export function wholeBody(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  passage: DocumentPassage,
): Clause {
  const inside = lines.filter((line) => line.start >= passage.start && line.end <= passage.end)
  const paragraphs = joinParagraphs(inside, layout).map((each) => readable(text, each))
  return { level: 1, mark: '', path: '', heading: '', paragraphs, passage, confidence: 'likely' }
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
