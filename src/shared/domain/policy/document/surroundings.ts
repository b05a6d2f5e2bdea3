import type { Clause } from './clauses'
import type { Foot } from './closing'
import type { LaidOutText } from './laid-out-text'
import { joinParagraphs, readable, type Layout } from './layout'
import type { Confidence, Line, DocumentPassage } from './passage'

/** What a document says outside its numbered clauses, signature and date left out. */
export interface Surroundings {
  /** Between the addressees and the first clause. */
  opening?: Clause
  /** From the last clause to the signature. */
  closing?: Clause
  /** Behind the date: papers that belong to it, and whatever the page adds. */
  appended?: Clause
}

/**
 * The words around the clauses: `body` begins after the addressees, the clauses reach from its first mark to `tailStart`. A letter's foot
 * stands before them.
 */
export function readSurroundings(
  { text, lines, layout }: LaidOutText,
  { bodyStart, clausesStart, tailStart }: { bodyStart: number; clausesStart: number; tailStart: number },
  foot: Foot | undefined,
): Surroundings {
  const date = foot && lines[foot.dateIndex]
  const signed = [...(foot?.signature ?? []), ...(date ? [date] : [])]
  const words = lines.filter((line) => !signed.includes(line))
  const dated = date && date.start >= tailStart ? date.start : text.length
  const part = (from: number, to: number, confidence: Confidence) => {
    const inside = words.filter(({ start }) => start >= from && start < to)
    return unnumbered(text, inside, layout, confidence)
  }
  const opening = part(bodyStart, clausesStart, 'certain')
  const closing = part(tailStart, dated, 'likely')
  const appended = part(dated, text.length, 'doubtful')
  return { ...(opening && { opening }), ...(closing && { closing }), ...(appended && { appended }) }
}

function unnumbered(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  confidence: Confidence,
): Clause | undefined {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return undefined
  const passage: DocumentPassage = { start: first.start, end: last.end }
  const paragraphs = joinParagraphs(lines, layout).map((each) => readable(text, each))
  return { level: 1, mark: '', path: '', heading: '', paragraphs, passage, confidence }
}
