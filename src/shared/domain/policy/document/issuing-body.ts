import { beginsAsBody, bodiesIn, isBodyName } from './body-names'
import { loneDay } from './dates'
import { readable } from './layout'
import { ARABIC_YEAR, YEAR_DIGIT } from './numerals'
import { mastheadRows } from './masthead'
import { pageData } from './page-data'
import {
  foldWidth,
  packLine,
  type Confidence,
  type Extracted,
  type Line,
  type DocumentPassage,
} from './passage'

const DAY_AT_END = new RegExp(
  `(?:${ARABIC_YEAR}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|${YEAR_DIGIT}{4}年(?:[一二三四五六七八九十]{1,3}|\\d{1,2})月(?:[一二三四五六七八九十]{1,3}|\\d{1,2})日)(?=。?$)`,
)
const LABEL = /^(?:发布机构|发文机关|发文单位|发布单位|制发机关|发文机构)$/
const SOURCE = /^(?:来源|信息来源|稿件来源)$/
/** Verbs of a title. The name of the speaker ends before them. */
const SPEECH = /关于|印发|转发|发布|公布|公告|通告|令/
/** The title does not name the other bodies: 某部等9部门. */
const AND_OTHERS = /等\s{0,2}(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s{0,2}个?(?:部门|单位|厅局)?\s{0,2}$/
const SEAL = /[(（][^()（）]{0,20}(?:公章|盖章|印章|代章|章)[)）]|[(（]?(?:公章|盖章)[)）]?$/g
const MAX_SIGNATURES = 8
/** The second half of a name whose first half is in the line above. No office has such a name by itself. */
const WRAPPED_ON = /^(?:和|及|与|暨|[\u4e00-\u9fff]{0,4}(?:领导小组|联席会议|委员会|指挥部|专班)(?:办公室)?$)/

/** The words of a line without the note of a seal. */
function signed({ folded }: Line): string {
  return folded.replace(SEAL, '').trim()
}

/** Whether a line holds only names of offices. */
function isSignature(line: Line): boolean {
  const words = signed(line)
  if (words.length > 200 || /[。:;!?，]/.test(words)) return false
  const bodies = bodiesIn(words)
  return bodies.length > 0 && bodies.every(({ value }) => isBodyName(value))
}

/** The lines right above the date of writing that name the signers, first to last, and the passage of each name or row of names. */
export function signatureAbove(
  lines: readonly Line[],
  dateIndex: number,
): { lines: readonly Line[]; names: readonly DocumentPassage[] } {
  const found: Line[] = []
  for (let i = dateIndex - 1; i >= 0 && found.length < MAX_SIGNATURES; i -= 1) {
    const line = lines[i]
    if (!line || !isSignature(line)) break
    found.unshift(line)
  }
  const names = found.map(({ start, end }) => ({ start, end }))
  const [first, above] = [found[0], lines[dateIndex - 1 - found.length]]
  if (!first || !above || !wrapsInto(above, first)) return { lines: found, names }
  return { lines: [above, ...found], names: [{ start: above.start, end: first.end }, ...names.slice(1)] }
}

/** Whether a name too long for its line continues on the next: 某省…先进集体 / 和先进工作者领导小组. */
function wrapsInto({ packed }: Line, next: Line): boolean {
  return (
    packed.length >= 6 &&
    packed.length <= 40 &&
    WRAPPED_ON.test(next.packed) &&
    beginsAsBody(packed) &&
    isBodyName((packed + next.packed).replace(/、/g, ''))
  )
}

/** The day of a line that holds names and a day, as some notices are signed, and the day's position in the line. */
export function signedAndDated({ folded }: Line): { on: string; dayAt: number } | undefined {
  const match = DAY_AT_END.exec(folded)
  const on = match ? loneDay(packLine(match[0])) : undefined
  if (!match || on === undefined) return undefined
  const bodies = bodiesIn(folded.slice(0, match.index).replace(SEAL, ''))
  const named = bodies.length > 0 && bodies.every(({ value }) => isBodyName(value))
  return named ? { on, dayAt: match.index } : undefined
}

/** A text, its folded form, the lines of the document, and the lines of its head. */
interface SpokenText {
  text: string
  folded: string
  lines: readonly Line[]
  head: readonly Line[]
}

/**
 * The issuing bodies one by one, first body first. They come from the signature, else from the speaker in the title, the masthead (某某文件), or a
 * label of the page. A signer is certain when a second place agrees.
 */
export function findIssuingBodies(
  { text, folded, lines, head }: SpokenText,
  signature: readonly DocumentPassage[],
  title: Extracted<string> | undefined,
): Extracted<string>[] {
  const witnesses = headWitnesses(text, head, title, folded)
  const own = signature.flatMap((passage) => namesIn(text, folded, passage))
  if (own.length === 0) return witnesses.find((each) => each.length > 0) ?? []
  return own.map((found) => ({
    ...found,
    confidence: confirmed(found.value, witnesses.flat(), lines) ? 'certain' : 'likely',
  }))
}

function namesIn(
  text: string,
  folded: string,
  { start, end }: DocumentPassage,
  confidence: Confidence = 'likely',
): Extracted<string>[] {
  const words = folded.slice(start, end).replace(SEAL, (seal) => ' '.repeat(seal.length))
  const passages = /[\n\r]/.test(words.trim()) ? [{ from: 0, to: words.length }] : bodiesIn(words)
  return passages.map(({ from, to }) => {
    const passage = { start: start + from, end: start + to }
    return { value: readable(text, passage).replace(/\s/g, ''), passage, confidence }
  })
}

/** The names from each place in the head that says who speaks, the best place first. */
function headWitnesses(
  text: string,
  head: readonly Line[],
  title: Extracted<string> | undefined,
  folded: string,
): Extracted<string>[][] {
  const offices = (passage: DocumentPassage, confidence: Confidence) =>
    onlyOffices(namesIn(text, folded, passage, confidence))
  const rows = mastheadRows(head).flatMap(({ names, passage }) => {
    const paper = /文\s*件\s*$/.exec(folded.slice(passage.start, passage.end))
    const row = { start: passage.start, end: paper ? passage.start + paper.index : passage.end }
    return names.length === 1
      ? [{ value: readable(text, row).replace(/\s/g, ''), passage: row, confidence: 'likely' as const }]
      : offices(row, 'likely')
  })
  const data = head.flatMap((line) => pageData(folded, line))
  const labelled = (sign: RegExp) => data.filter(({ label }) => sign.test(label)).map(({ value }) => value)
  return [
    speakersOf(text, folded, title),
    rows,
    ...labelled(LABEL).map((value) => offices(value, 'likely')),
    ...labelled(SOURCE).map((value) => offices(value, 'doubtful')),
  ].filter((each) => each.length > 0)
}

function speakersOf(text: string, folded: string, title: Extracted<string> | undefined): Extracted<string>[] {
  if (!title) return []
  const { start, end } = title.passage
  const words = folded.slice(start, end)
  const speech = SPEECH.exec(words)
  if (!speech || speech.index < 2) return []
  const confidence = speech[0] === '关于' && title.confidence === 'certain' ? 'likely' : 'doubtful'
  const others = AND_OTHERS.exec(words.slice(0, speech.index))?.[0].length ?? 0
  const names = namesIn(text, folded, { start, end: start + speech.index - others }, confidence)
  return onlyOffices(others > 0 ? names.map((each) => ({ ...each, confidence: 'doubtful' })) : names)
}

/** The names when all of them are names of offices; else none. */
function onlyOffices(names: Extracted<string>[]): Extracted<string>[] {
  return names.every(({ value }) => isBodyName(foldWidth(value))) ? names : []
}

function confirmed(name: string, witnesses: readonly Extracted<string>[], lines: readonly Line[]): boolean {
  return (
    witnesses.some(({ value }) => value === name || value.startsWith(name) || name.startsWith(value)) ||
    lines.filter(({ packed }) => packed.includes(name)).length > 1
  )
}
