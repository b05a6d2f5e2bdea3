import type { LaidOutText } from './laid-out-text'
import { joinParagraphs, type Layout } from './layout'
import { loneDay } from './dates'
import { signatureLines, signedAndDated } from './issuing-body'
import type { ClauseMark } from './clause-marks'
import type { Extracted, Line } from './passage'

const CLOSING =
  /^(?:特此(?:通知|公告|通报|函告|批复|说明)|此致|联系方式[:：]?$|联系人[:：]|(?:业务)?咨询(?:电话|方式)[:：]|附件?(?:\d{1,2})?$|附件?(?:\d{1,2})?[:：]|[(（]?此件|抄送[:：]|相关链接[:：]?$)/

/** More clauses than this on one level are a list, in which no paragraph speaks for all. */
const MOST_SIBLINGS = 60

/** Signature and date of writing at the foot of the body. */
export interface Foot {
  /** Index of the line that holds the day. */
  dateIndex: number
  writtenOn: Extracted<string>
  /** Lines that name who signs; the date's own line when both stand on one. */
  signature: readonly Line[]
}

/**
 * The first line after `from` that is a day, or an office and a day, and nothing else. Attachments, which may hold other days, follow
 * the date of writing.
 */
export function findFoot(lines: readonly Line[], from: number): Foot | undefined {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line) continue
    const passage = { start: line.start, end: line.end }
    const both = signedAndDated(line.packed)
    if (both) {
      const writtenOn: Extracted<string> = { value: both.on, passage, confidence: 'certain' }
      return { dateIndex: index, writtenOn, signature: [line] }
    }
    const on = loneDay(line.packed.replace(/^[(（](.+)[)）]$/, '$1'))
    if (on === undefined) continue
    const signature = signatureLines(lines, index)
    const confidence = signature.length > 0 ? 'certain' : 'likely'
    return { dateIndex: index, writtenOn: { value: on, passage, confidence }, signature }
  }
  return undefined
}

/**
 * The signed foot of a letter that only hands on what follows it (关于印发…的通知): it stands before the first clause. Undefined when the
 * clauses are the document's own.
 */
export function findLetterFoot(lines: readonly Line[], firstClause: number): Foot | undefined {
  for (let from = 0; from < firstClause;) {
    const foot = findFoot(lines, from)
    if (!foot || foot.dateIndex >= firstClause) return undefined
    if (foot.signature.length > 0) return foot
    from = foot.dateIndex + 1
  }
  return undefined
}

/**
 * Where the body ends and the closing begins: a formula, contacts, attachments, signature or date, whichever comes first after the last
 * clause began. When every other clause of that level is one paragraph, further paragraphs of the last one speak for the whole document.
 */
export function closingStart(
  { text, lines, layout }: LaidOutText,
  marks: readonly ClauseMark[],
  foot: Foot | undefined,
): number {
  const { length } = text
  const last = marks.at(-1)
  const after = last ? lines.filter(({ start }) => start > last.line.start) : lines
  const signedAt = foot?.signature[0]?.start ?? foot?.writtenOn.passage.start ?? length
  const formula = after.find(({ packed }) => CLOSING.test(packed))?.start ?? length
  const end = Math.min(signedAt, formula)
  return last ? Math.min(end, wordsForAll(lines, marks, layout, end)) : end
}

function wordsForAll(
  lines: readonly Line[],
  marks: readonly ClauseMark[],
  layout: Layout,
  end: number,
): number {
  const last = marks.at(-1)
  const siblings = marks.filter(({ level }) => level === last?.level)
  if (!last || siblings.length < 3 || siblings.length > MOST_SIBLINGS) return end
  const counts = siblings.map((mark) => {
    const next = marks[marks.indexOf(mark) + 1]?.line.start ?? end
    return joinParagraphs(
      lines.filter(({ start }) => start >= mark.line.start && start < next),
      layout,
    )
  })
  const usual = counts[0]?.length ?? 0
  const lastParagraphs = counts.at(-1) ?? []
  const even = counts.slice(0, -1).every(({ length }) => length === usual)
  return even ? (lastParagraphs[usual]?.start ?? end) : end
}
