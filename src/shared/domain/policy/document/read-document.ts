import { READABLE_DOCUMENT_MAX } from '@/shared/contract/limits'
import { levelOfBody, type PolicyLevel } from '../level'
import { proposeThemes, type PolicyTheme } from '../theme'
import { addresseeLines, addresseesIn } from './addressees'
import { findAttachments, type AttachmentNote } from './attachments'
import { findCitations, type Citation } from './citations'
import { clauseMarks, type ClauseMark } from './clause-marks'
import { readClauses, wholeBody, type Clause } from './clauses'
import { closingStart, findFoot, findLetterFoot } from './closing'
import { findContacts, type Contact } from './contacts'
import { loneDay } from './dates'
import { findDeadlines, type DocumentDeadline } from './deadlines'
import { findNumber } from './document-number'
import { findIssuingBodies } from './issuing-body'
import { isPageNumber, measureLayout, joinParagraphs, readable } from './layout'
import { findLinks } from './links'
import { secretMarking } from './marking'
import { foldWidth, splitLines, type Extracted, type Line, type DocumentPassage } from './passage'
import { readSurroundings, type Surroundings } from './surroundings'
import { findTitle } from './title'

/** A notice taken apart. Head, clauses in order and tail, put together, are the text that came in. */
export interface PolicyDocument {
  /** Everything before the first clause: masthead, number, title, addressees, preamble. */
  head: DocumentPassage
  clauses: readonly Clause[]
  /** What it says outside the clauses: nothing is left out of a draft. */
  surroundings: Surroundings
  /** Everything from the closing on: contacts, signature, date, attachments, what the page adds. */
  tail: DocumentPassage
  title?: Extracted<string>
  /** 发文字号 in its written form, e.g. 某科办发〔2020〕14号. */
  documentNumber?: Extracted<string>
  issuingBodies: readonly Extracted<string>[]
  /** 成文日期, YYYY-MM-DD. */
  writtenOn?: Extracted<string>
  addressees: readonly Extracted<string>[]
  level?: Extracted<PolicyLevel>
  /** Paragraphs between addressees and first clause. */
  preamble: readonly string[]
  attachments: readonly Extracted<AttachmentNote>[]
  contacts: readonly Extracted<Contact>[]
  deadlines: readonly Extracted<DocumentDeadline>[]
  links: readonly Extracted<string>[]
  citations: readonly Extracted<Citation>[]
  themes: readonly Extracted<PolicyTheme>[]
}

export type DocumentReading =
  | { ok: true; document: PolicyDocument }
  | { ok: false; refusal: 'EmptyText' | 'TextTooLong' }
  | { ok: false; refusal: 'MarkedSecret'; passage: DocumentPassage }

/**
 * Takes the plain text of an official document apart (GB/T 9704-2012). Recognition only: every value says where it stands and how sure it
 * is, the publisher decides. A document marked secret is refused unread.
 */
export function readDocument(text: string): DocumentReading {
  if (text.length > READABLE_DOCUMENT_MAX) return { ok: false, refusal: 'TextTooLong' }
  const lines = splitLines(text)
  if (lines.length === 0) return { ok: false, refusal: 'EmptyText' }
  const passage = secretMarking(lines)
  if (passage) return { ok: false, refusal: 'MarkedSecret', passage }
  return {
    ok: true,
    document: takeApart(
      text,
      lines.filter((line) => !isPageNumber(line)),
    ),
  }
}

function takeApart(text: string, lines: readonly Line[]): PolicyDocument {
  const folded = foldWidth(text)
  const layout = measureLayout(lines)
  const firstMark = clauseMarks(lines)[0]
  const firstClause = firstMark ? lines.indexOf(firstMark.line) : HEAD_LINES
  const letter = firstMark && findLetterFoot(lines, firstClause)
  const headLines = lines.slice(0, letter ? letter.dateIndex - letter.signature.length : firstClause)
  const title = findTitle(text, headLines)
  const titleEnd = lines.findIndex(({ end }) => end === title?.passage.end) + 1
  const foot = letter ?? findFoot(lines, firstMark ? firstClause : titleEnd)
  const footLine = foot ? lines[foot.dateIndex] : undefined
  const marks = clauseMarks(footLine && !letter ? lines.slice(0, foot?.dateIndex) : lines)
  const documentNumber = findNumber(headLines)
  const numberIndex = lines.findIndex(({ end }) => end === documentNumber?.passage.end) + 1
  const addressed = addresseeLines(headLines, Math.max(titleEnd, numberIndex))
  const bodyStart = addressed.at(-1)?.end ?? lines[Math.max(titleEnd, numberIndex)]?.start ?? 0
  const tailStart = Math.max(
    bodyStart,
    closingStart({ text, lines, layout }, marks, letter ? undefined : foot),
  )
  const clausesStart = marks[0]?.line.start ?? bodyStart
  const body = { start: bodyStart, end: tailStart }
  const issuingBodies = findIssuingBodies(lines, headLines, foot?.signature ?? [], title)
  const writtenOn = foot?.writtenOn ?? dayInHead(headLines)
  const level = levelFrom(issuingBodies)
  const preambleEnd = letter?.signature[0]?.start ?? clausesStart
  const preamble = lines.filter(
    ({ start }) => start >= bodyStart && start < Math.min(preambleEnd, clausesStart),
  )
  return {
    head: { start: 0, end: clausesStart },
    clauses: clausesFor(text, lines, marks, body),
    surroundings: readSurroundings({ text, lines, layout }, { bodyStart, clausesStart, tailStart }, foot),
    tail: { start: tailStart, end: text.length },
    ...(title && { title }),
    ...(documentNumber && { documentNumber }),
    issuingBodies,
    ...(writtenOn && { writtenOn }),
    addressees: addresseesIn(text, addressed),
    ...(level && { level }),
    preamble: marks.length > 0 ? joinParagraphs(preamble, layout).map((each) => readable(text, each)) : [],
    attachments: findAttachments(text, lines, letter ? bodyStart : tailStart, layout),
    contacts: findContacts(text, lines, footLine?.end ?? text.length),
    deadlines: findDeadlines(folded, body, writtenOn?.value),
    links: findLinks(text, folded),
    citations: findCitations(folded, body, documentNumber?.value),
    themes: themesIn(folded, { start: title?.passage.start ?? 0, end: tailStart }),
  }
}

const HEAD_LINES = 30

function clausesFor(
  text: string,
  lines: readonly Line[],
  marks: readonly ClauseMark[],
  body: DocumentPassage,
): Clause[] {
  const layout = measureLayout(lines)
  return marks.length > 0
    ? readClauses({ text, lines, layout }, marks, body.end)
    : [wholeBody(text, lines, layout, body)]
}

/** Without a foot, the day in the head is when the page was put up: near the day of writing, and doubtful. */
function dayInHead(head: readonly Line[]): Extracted<string> | undefined {
  for (const { packed, start, end } of head) {
    const value = loneDay(packed.replace(/^(?:成文日期|发布日期|发布时间|时间|日期):/, ''))
    if (value) return { value, passage: { start, end }, confidence: 'doubtful' }
  }
  return undefined
}

function levelFrom(bodies: readonly Extracted<string>[]): Extracted<PolicyLevel> | undefined {
  for (const { value: name, passage, confidence } of bodies) {
    const value = levelOfBody(name)
    if (value) return { value, passage, confidence: confidence === 'certain' ? 'likely' : 'doubtful' }
  }
  return undefined
}

function themesIn(folded: string, part: DocumentPassage): Extracted<PolicyTheme>[] {
  return proposeThemes(folded.slice(part.start, part.end)).map(({ theme, hits, start, end }) => ({
    value: theme,
    passage: { start: part.start + start, end: part.start + end },
    confidence: hits > 3 ? 'likely' : 'doubtful',
  }))
}
