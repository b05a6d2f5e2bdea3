import { attachmentItems } from './attachments'
import { clauseMarks, type ClauseMark } from './clause-marks'
import { closingIndex, findFoot, findLetterFoot, type Foot } from './closing'
import { findNumber } from './document-number'
import { divideHead } from './head'
import { isPageNumber, measureLayout, type Layout } from './layout'
import { isFurniture, pageStart } from './page-furniture'
import { foldWidth, type Extracted, type Line } from './passage'
import { findTitle } from './title'

/** A document with each line in one of these parts. A line in none of them is unplaced. */
export interface LaidOutDocument {
  text: string
  /** The text with `foldWidth`: same length, same offsets. */
  folded: string
  layout: Layout
  title?: Extracted<string>
  documentNumber?: Extracted<string>
  /** Everything before the addressees and the body. */
  head: readonly Line[]
  addressees: readonly Line[]
  /** The lines between the addressees and the first clause; the whole body when nothing is numbered. */
  opening: readonly Line[]
  /** The first words of a paper that the opening hands on (关于印发…的通知). */
  carried: readonly Line[]
  /** The numbers that begin clauses, and the lines from the first number to the closing. */
  marks: readonly ClauseMark[]
  numbered: readonly Line[]
  /** The lines from the last clause to the signature. */
  closing: readonly Line[]
  foot?: Foot
  /** The lines behind the date: papers that belong to the document. */
  appended: readonly Line[]
}

/** A first number that can end the head is among this many lines. */
const HEAD_AND_MORE = 120

/** Assigns each line of a document to a part: head, addressees, opening, clauses, closing, foot, appended papers. */
export function layOut(text: string, all: readonly Line[]): LaidOutDocument {
  const folded = foldWidth(text)
  const lines = all.filter((line) => !isPageNumber(line))
  const layout = measureLayout(lines)
  const early = marksOf(lines.slice(0, HEAD_AND_MORE))[0]
  const { head, addressees, body } = divideHead(folded, lines, early ? lines.indexOf(early.line) : -1)
  const title = findTitle(text, head)
  const documentNumber = findNumber(text, head)
  const rooms = divideBody(body, layout)
  return {
    text,
    folded,
    layout,
    ...(title && { title }),
    ...(documentNumber && { documentNumber }),
    head,
    addressees,
    ...rooms,
  }
}

type BodyRooms = Pick<
  LaidOutDocument,
  'opening' | 'carried' | 'marks' | 'numbered' | 'closing' | 'foot' | 'appended'
>

function divideBody(body: readonly Line[], layout: Layout): BodyRooms {
  const firstMark = marksOf(body)[0]
  const first = firstMark ? body.indexOf(firstMark.line) : -1
  const letter = first > 0 ? findLetterFoot(body, 0, first) : undefined
  const foot = letter ?? findFoot(body, Math.max(first, 0))
  if (letter && foot) return handedOn(body, foot, layout)
  const dated = foot ? foot.dateIndex : body.length
  const end = foot ? dated + 1 : pageStart(body, Math.max(first, 0))
  const own = body.slice(0, end).filter((line) => !foot?.lines.includes(line))
  const marks = marksOf(own)
  const closing = closingIndex(own, marks, layout, own.length - (foot?.glued ? 1 : 0))
  const start = marks[0] ? own.indexOf(marks[0].line) : closing
  return {
    opening: own.slice(0, start),
    carried: [],
    marks,
    numbered: own.slice(start, closing),
    closing: own.slice(closing),
    ...(foot && { foot }),
    appended: foot ? withoutPage(body.slice(dated + 1)) : [],
  }
}

/** The parts of a letter that hands on a paper: its foot comes first, and the clauses are those of the paper. */
function handedOn(body: readonly Line[], foot: Foot, layout: Layout): BodyRooms {
  const letter = body.slice(0, foot.dateIndex + 1).filter((line) => !foot.lines.includes(line))
  const rest = body.slice(foot.dateIndex + 1)
  const paper = rest.slice(0, pageStart(rest, 0))
  const marks = marksOf(paper)
  const closing = closingIndex(paper, marks, layout, paper.length)
  const start = marks[0] ? paper.indexOf(marks[0].line) : closing
  return {
    opening: letter,
    carried: paper.slice(0, start),
    marks,
    numbered: paper.slice(start, closing),
    closing: paper.slice(closing),
    foot,
    appended: [],
  }
}

/** The lines behind the date without those that the page adds. */
function withoutPage(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, pageStart(lines, 0)).filter((line) => !isFurniture(line))
}

/** Numbers that begin clauses. Numbers in a list of attachments do not. */
function marksOf(lines: readonly Line[]): ClauseMark[] {
  const items = attachmentItems(lines)
  return clauseMarks(lines.filter((line) => !items.has(line)))
}
