import { levelOfBody, type PolicyLevel } from '../level'
import { proposeThemes, type PolicyTheme } from '../theme'
import { addresseesIn } from './addressees'
import { findAttachments } from './attachments'
import { findCitations } from './citations'
import { readClauses, unnumbered, type Clause } from './clauses'
import { findContacts } from './contacts'
import { loneDay } from './dates'
import { findDates } from './document-dates'
import { documentKind } from './document-kind'
import { findIssuingBodies } from './issuing-body'
import type { LaidOutDocument } from './lay-out'
import { readable } from './layout'
import { findLinks } from './links'
import { knownMasthead } from './masthead'
import { pageData } from './page-data'
import { foldWidth, type DocumentPassage, type Extracted, type Line } from './passage'
import type { PolicyDocument } from './policy-document'

/** Labels under which a page gives a day. The label closest to the day of writing comes first. */
const DAY_LABELS = ['成文日期', '发文日期', '印发日期', '发布日期', '发布时间', '日期', '时间']

/** The parts of a laid-out document: its values, its clauses, and the text in neither. */
export function readParts(laid: LaidOutDocument): PolicyDocument {
  const { text, folded, head, title, documentNumber, foot, layout } = laid
  const clauses = clausesIn(laid)
  const spoken = [...laid.opening, ...laid.carried, ...laid.numbered, ...laid.closing, ...laid.appended]
  const body = { start: spoken[0]?.start ?? 0, end: spoken.at(-1)?.end ?? 0 }
  const allLines = [...head, ...laid.addressees, ...spoken]
  const issuingBodies = findIssuingBodies(
    { text, folded, lines: allLines, head },
    foot?.signature ?? [],
    title,
  )
  const writtenOn = foot ? foot.writtenOn : dayInHead(folded, head)
  const level = levelFrom(issuingBodies)
  const addressees = addresseesIn(text, laid.addressees)
  const masthead = knownMasthead(
    head,
    issuingBodies.map(({ value }) => value),
  )
  const values = { title, documentNumber, writtenOn, issuingBodies, addressees, masthead }
  const unplaced = unplacedIn(laid, spoken, values)
  const year = yearOf(folded, writtenOn, title)
  return {
    kind: documentKind(laid),
    clauses,
    ...(title && { title }),
    ...(documentNumber && { documentNumber }),
    issuingBodies,
    masthead,
    ...(writtenOn && { writtenOn }),
    addressees,
    ...(level && { level }),
    attachments: findAttachments(
      text,
      [
        ...(laid.numbered.length > 0 && laid.appended.length === 0 ? laid.opening : []),
        ...laid.closing,
        ...laid.appended,
      ],
      layout,
    ),
    contacts: findContacts(laid),
    dates: findDates(laid, year),
    links: findLinks(text, folded).filter(
      ({ passage }) => !unplaced.some((each) => overlaps(each.passage, passage)),
    ),
    citations: findCitations(folded, body, documentNumber?.value),
    themes: themesIn(folded, { start: title?.passage.start ?? body.start, end: body.end }),
    unplaced,
  }
}

function clausesIn(laid: LaidOutDocument): Clause[] {
  const opening = unnumbered(laid, laid.opening, laid.marks.length > 0 ? 'certain' : 'likely')
  const carried = unnumbered(laid, laid.carried, 'likely')
  const closing = unnumbered(laid, laid.closing, 'likely')
  const appended = unnumbered(laid, laid.appended, 'doubtful')
  const numbered = readClauses(laid, laid.numbered, laid.marks)
  return [opening, carried, ...numbered, closing, appended].filter((each) => each !== undefined)
}

/** The text between clauses and values. */
function unplacedIn(
  { text, addressees }: LaidOutDocument,
  spoken: readonly Line[],
  values: {
    title: Extracted<string> | undefined
    documentNumber: Extracted<string> | undefined
    writtenOn: Extracted<string> | undefined
    issuingBodies: readonly Extracted<string>[]
    addressees: readonly Extracted<string>[]
    masthead: readonly DocumentPassage[]
  },
): Extracted<string>[] {
  const named = [values.title, values.documentNumber, values.writtenOn, ...values.issuingBodies].filter(
    (each) => each !== undefined,
  )
  const taken: DocumentPassage[] = [
    ...values.masthead,
    ...spoken,
    ...addressees,
    ...named.map(({ passage }) => passage),
  ]
  taken.sort((a, b) => a.start - b.start)
  const found: Extracted<string>[] = []
  let at = 0
  for (const { start, end } of [...taken, { start: text.length, end: text.length }]) {
    if (start > at) found.push(...linesOfGap(text, { start: at, end: start }))
    at = Math.max(at, end)
  }
  return found
}

function linesOfGap(text: string, { start, end }: DocumentPassage): Extracted<string>[] {
  return [...text.slice(start, end).matchAll(/[^\n\r]+/g)].flatMap((match) => {
    const words = match[0].trim()
    if (!/[^\s\u200b]/.test(words)) return []
    const from = start + match.index + match[0].indexOf(words)
    const passage = { start: from, end: from + words.length }
    return [{ value: readable(text, passage), passage, confidence: 'doubtful' as const }]
  })
}

function overlaps(a: DocumentPassage, b: DocumentPassage): boolean {
  return a.start < b.end && b.start < a.end
}

/** The day in the head, for a document without a foot. It is when the page was published, near the day of writing, and so doubtful. */
function dayInHead(folded: string, head: readonly Line[]): Extracted<string> | undefined {
  const days = head
    .flatMap((line) => pageData(folded, line))
    .flatMap(({ label, value: { packed, start, end } }) => {
      const value = loneDay(packed)
      return value && DAY_LABELS.includes(label) ? [{ label, value, passage: { start, end } }] : []
    })
  const best = DAY_LABELS.flatMap((label) => days.filter((each) => each.label === label))[0]
  return best && { value: best.value, passage: best.passage, confidence: 'doubtful' }
}

/** A letter that forwards a paper. The year of the paper's number is the year of the letter, whatever year it is about. */
const FORWARDED = /现将[^。]{0,200}[〔[(]((?:19|20)\d{2})[〕\])]\d{1,5}号[^。]{0,40}转发/

/** The year for days without one: the year of writing, else that of the forwarded paper, else the latest that title and text name. */
function yearOf(
  folded: string,
  writtenOn: Extracted<string> | undefined,
  title: Extracted<string> | undefined,
): number | undefined {
  if (writtenOn) return Number(writtenOn.value.slice(0, 4))
  const forwarded = FORWARDED.exec(folded.slice(0, 3000))?.[1]
  if (forwarded !== undefined) return Number(forwarded)
  const named = [...(title?.value ?? folded.slice(0, 3000)).matchAll(/((?:19|20)\d{2})(?:年|〕|\])/g)].map(
    ([, year]) => Number(year),
  )
  return named.length > 0 ? Math.max(...named) : undefined
}

function levelFrom(bodies: readonly Extracted<string>[]): Extracted<PolicyLevel> | undefined {
  for (const { value: name, passage, confidence } of bodies) {
    const value = levelOfBody(foldWidth(name))
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
