import { joinParagraphs, type Layout } from './layout'
import { loneDay } from './dates'
import { signatureAbove, signedAndDated } from './issuing-body'
import type { ClauseMark } from './clause-marks'
import { looksLikeTitle } from './title'
import type { DocumentPassage, Extracted, Line } from './passage'

const CLOSING =
  /^(?:特此(?:通知|公告|通报|函告|批复|说明|公示|通告|函)|此致|[(（]?联系(?:方式|人|电话)(?:及[^:：]{1,10})?[:：]|联系方式$|(?:业务)?咨询(?:电话|方式)[:：]|附件?(?:\d{1,2})?$|附件?(?:\d{1,2})?[:：]|[(（]?此件|抄送[:：]|相关链接[:：]?$)/
/** A date whose year the page lost, or that was left open: 年2月22日, ××××年×月×日. */
const DAMAGED_DAY = /^(?:[×xX*\d]{0,4})年[×xX*\d]{0,2}月[×xX*\d]{0,2}日$/

/** The end of a line that consists of a day, or of names and a day. */
const ENDS_AS_DAY = /(?:[日号\d)）章]|日。)$/

/** A level with more clauses than this is a list, whose last paragraphs do not speak for the whole document. */
const MOST_SIBLINGS = 60

/** Signature and date of writing at the foot of the body. */
export interface Foot {
  /** Index of the line with the day. */
  dateIndex: number
  /** Absent when the day cannot be read. */
  writtenOn?: Extracted<string>
  /** Lines that only name the signers or the day. A line with both stays in the closing words. */
  lines: readonly Line[]
  /** A line with both names and day. */
  glued?: Line
  /** Passages of the signers' names. */
  signature: readonly DocumentPassage[]
}

/**
 * The first foot after `from`: a line that is only a day, or only an office and a day. The search begins at the front because attachments behind
 * the date of writing may contain other days.
 */
export function findFoot(lines: readonly Line[], from: number): Foot | undefined {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index]
    const foot = line && ENDS_AS_DAY.test(line.folded) ? footAt(lines, index, line) : undefined
    if (foot) return foot
  }
  return undefined
}

function footAt(lines: readonly Line[], index: number, line: Line): Foot | undefined {
  const { start, end } = line
  const both = signedAndDated(line)
  if (both) {
    const names = [...signatureAbove(lines, index).names, { start, end: start + both.dayAt }]
    const passage = { start: start + both.dayAt, end }
    return {
      dateIndex: index,
      writtenOn: { value: both.on, passage, confidence: 'certain' },
      lines: [],
      signature: names,
      glued: line,
    }
  }
  const bare = line.packed.replace(/^[(（](.+)[)）]$/, '$1')
  const on = loneDay(bare)
  const damaged = on === undefined && DAMAGED_DAY.test(bare)
  if (on === undefined && !damaged) return undefined
  const { lines: signed, names } = signatureAbove(lines, index)
  if (damaged && names.length === 0) return undefined
  const confidence = names.length > 0 ? 'certain' : 'likely'
  return {
    dateIndex: index,
    ...(on !== undefined && { writtenOn: { value: on, passage: { start, end }, confidence } }),
    lines: [...signed, line],
    signature: names,
  }
}

/**
 * The signed foot of a letter that only hands on another paper (关于印发…的通知): this foot comes before the first clause. Undefined when the clauses are
 * the document's own.
 */
export function findLetterFoot(lines: readonly Line[], from: number, firstClause: number): Foot | undefined {
  for (let at = from; at < firstClause;) {
    const foot = findFoot(lines, at)
    if (!foot || foot.dateIndex >= firstClause) return undefined
    const paper = lines[foot.dateIndex + 1]
    if (foot.signature.length > 0 || (foot.writtenOn && paper && looksLikeTitle(paper))) return foot
    at = foot.dateIndex + 1
  }
  return undefined
}

/**
 * Index of the first line of the closing: a formula, contacts, attachments or the signature, whichever comes first after the beginning of the last
 * clause. When the earlier clauses of the last one's level all have the same number of paragraphs, surplus paragraphs of the last one belong to the
 * closing.
 */
export function closingIndex(
  lines: readonly Line[],
  marks: readonly ClauseMark[],
  layout: Layout,
  end: number,
): number {
  const last = marks.at(-1)
  const from = last ? lines.indexOf(last.line) + 1 : 0
  const formula = lines.findIndex(({ packed }, index) => index >= from && index < end && CLOSING.test(packed))
  const stop = formula < 0 ? end : formula
  return last ? Math.min(stop, wordsForAll(lines, marks, layout, stop)) : stop
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
    const next = marks[marks.indexOf(mark) + 1]
    const inside = lines.slice(lines.indexOf(mark.line), next ? lines.indexOf(next.line) : end)
    return joinParagraphs(inside, layout)
  })
  const usual = counts[0]?.length ?? 0
  const lastParagraphs = counts.at(-1) ?? []
  const even = counts.slice(0, -1).every(({ length }) => length === usual)
  const extra = even ? lastParagraphs[usual]?.start : undefined
  return extra === undefined ? end : lines.findIndex(({ start }) => start === extra)
}
