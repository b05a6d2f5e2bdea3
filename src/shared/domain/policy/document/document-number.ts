import { ARABIC_YEAR, arabicYear, hanYear, YEAR_DIGIT } from './numerals'
import { foldWidth, packLine, type Confidence, type Extracted, type Line } from './passage'

/** Ways of typing the year: 2008, 2OO8, 二OO八. */
const YEAR = `(?:(?=19|2[0OoОоΟο])${ARABIC_YEAR}|(?=[一二])${YEAR_DIGIT}{4})`
const OPEN = '[〔［\\[【({﹝〈]'
const CLOSE = '[〕］\\]】)}﹞〉]'
/** 发文字号 by GB/T 9704-2012 §7.2.5: code of the body, year in brackets, running number. */
const BRACKETED = `([\\u4e00-\\u9fff]{2,16})${OPEN}(${YEAR})年?${CLOSE}第?(\\d{1,5})号`
/** Announcements and orders: 某某公告2020年第8号. */
const ANNOUNCED = `([\\u4e00-\\u9fff]{2,24}(?:公告|通告|令))(${YEAR})年第(\\d{1,5})号`
const ANYWHERE = new RegExp(`${BRACKETED}|${ANNOUNCED}`, 'g')
const WHOLE_LINE = new RegExp(
  `^[(]?(?:特提|特急|加急|平急|急件)?(?:(?:发文字号|发文文号|文件编号|文号|字号)[:])?(?:${BRACKETED}|${ANNOUNCED})[)]?(?:签发人:.{2,12})?$`,
)
const SPACED = `[\\u4e00-\\u9fff](?:\\s?[\\u4e00-\\u9fff]){1,15}\\s*${OPEN}\\s*${YEAR}年?\\s*${CLOSE}\\s*第?\\s*\\d{1,5}\\s*号`
const AT_START = new RegExp(`^\\s*[(]?${SPACED}[)]?\\s*(?=\\S)`)
const AT_END = new RegExp(`\\s*[(]\\s*${SPACED}\\s*[)]\\s*$|\\s+${SPACED}\\s*$`)
const NUMBER_LABEL = /^\s*(?:发文字号|发文文号|文件编号|文号|字号)\s*:\s*/
/** Words before a number that belong to the sentence and not to the code of the body. */
const LEADING_WORDS = /^.*(?:印发|按照|根据|依据|关于|以及|落实|执行|参照|详见|文件|规定|和|及|与|的|见)/

/** A document number in its written form: half-width digits, 〔〕, no spaces. Undefined when the text is no document number. */
export function formatDocumentNumber(text: string): string | undefined {
  const match = WHOLE_LINE.exec(packLine(text))
  return match ? format(match) : undefined
}

/** A document number glued to the start or end of a title, as written; undefined without one. */
export function numberAtEdge(folded: string, edge: 'start' | 'end'): string | undefined {
  if (folded.length > 300) return undefined
  return (edge === 'start' ? AT_START : AT_END).exec(folded)?.[0]
}

/**
 * The document's own number. On a line of its own in the head it is certain. Glued to a title, or labelled inside another line (a web page's table
 * of metadata), it is doubtful, because it may be another document's.
 */
export function findNumber(text: string, head: readonly Line[]): Extracted<string> | undefined {
  const found = numberIn(head)
  return (
    found && { ...found, value: asWritten(text.slice(found.passage.start, found.passage.end), found.value) }
  )
}

/** The number in the document's own characters. Recognition uses simplified ones. */
function asWritten(words: string, value: string): string {
  const code = /^[\u4e00-\u9fff]+/.exec(value)?.[0] ?? ''
  const at = foldWidth(words).indexOf(code)
  const own = at < 0 ? code : words.slice(at, at + code.length)
  const rest = value.slice(code.length)
  return own + (words.includes('號') ? rest.replace(/号$/, '號') : rest)
}

function numberIn(head: readonly Line[]): Extracted<string> | undefined {
  for (const line of head) {
    const match = WHOLE_LINE.exec(line.packed)
    if (match) {
      const label = NUMBER_LABEL.exec(line.folded)?.[0].length ?? 0
      return extracted(line, [label, line.folded.length], format(match), 'certain')
    }
  }
  for (const line of head) {
    const label = /(?:发文字号|发文文号|文件编号|文号|字号)\s*:?/.exec(line.folded)
    const from = label ? label.index + label[0].length : 0
    const labelled = label && [...packLine(line.folded.slice(from)).matchAll(ANYWHERE)][0]
    if (labelled) return extracted(line, [from, line.folded.length], format(labelled), 'doubtful')
    const [start, end] = [numberAtEdge(line.folded, 'start'), numberAtEdge(line.folded, 'end')]
    const glued = start ?? end
    const match = glued === undefined ? undefined : WHOLE_LINE.exec(packLine(glued))
    if (glued === undefined || !match) continue
    const at = start === undefined ? line.folded.length - glued.length : 0
    return extracted(line, [at, at + glued.length], format(match), 'likely')
  }
  return undefined
}

/** Document numbers that a packed text names, in their written form, with their positions. */
export function numbersIn(packed: string): { value: string; from: number; to: number }[] {
  return [...packed.matchAll(ANYWHERE)].map((match) => {
    const code = match[1] ?? match[4] ?? ''
    const kept = code.replace(LEADING_WORDS, '')
    const lost = kept.length < 2 ? 0 : code.length - kept.length
    const value = format(match).slice(lost)
    return { value, from: match.index + lost, to: match.index + match[0].length }
  })
}

function format(match: readonly (string | undefined)[]): string {
  const [, code, year, serial, announced, announcedYear, announcedSerial] = match
  return code
    ? `${code}〔${yearIn(year)}〕${serial}号`
    : `${announced}${yearIn(announcedYear)}年第${announcedSerial}号`
}

/** 二OO八 → 2008. */
function yearIn(typed = ''): number {
  return hanYear(typed) ?? arabicYear(typed)
}

function extracted(
  line: Line,
  [from, to]: readonly [number, number],
  value: string,
  confidence: Confidence,
): Extracted<string> {
  return { value, passage: { start: line.start + from, end: line.start + to }, confidence }
}
