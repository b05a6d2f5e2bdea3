import { packLine, type Confidence, type Extracted, type Line } from './passage'

const OPEN = '[〔［\\[【({﹝〈]'
const CLOSE = '[〕］\\]】)}﹞〉]'
/** 发文字号 by GB/T 9704-2012 §7.2.5: code of the body, year in brackets, running number. */
const BRACKETED = `([\\u4e00-\\u9fff]{2,16})${OPEN}((?:19|20)\\d{2})年?${CLOSE}第?(\\d{1,5})号`
/** Announcements and orders: 某某公告2020年第8号. */
const ANNOUNCED = `([\\u4e00-\\u9fff]{2,24}(?:公告|令))((?:19|20)\\d{2})年第(\\d{1,5})号`
const ANYWHERE = new RegExp(`${BRACKETED}|${ANNOUNCED}`, 'g')
const WHOLE_LINE = new RegExp(
  `^(?:(?:发文字号|发文文号|文号|字号)[:])?(?:${BRACKETED}|${ANNOUNCED})(?:签发人:.{2,12})?$`,
)
/** Words before a number that belong to the sentence, not to the code of the body. */
const LEADING_WORDS = /^.*(?:印发|按照|根据|依据|关于|以及|落实|执行|参照|详见|文件|规定|和|及|与|的|见)/

/** A document number in its written form: half-width digits, 〔〕, no spaces. Undefined when the text is none. */
export function formatDocumentNumber(text: string): string | undefined {
  const match = WHOLE_LINE.exec(packLine(text))
  return match ? format(match) : undefined
}

/**
 * The document's own number: a line of its own in the head is certain; one inside another line of the head (a web page's table of
 * metadata) is doubtful, because it may be another document's.
 */
export function findNumber(head: readonly Line[]): Extracted<string> | undefined {
  for (const line of head) {
    const match = WHOLE_LINE.exec(line.packed)
    if (match) return extracted(line, format(match), 'certain')
  }
  for (const line of head) {
    const labelled = /(?:发文字号|发文文号|文号|字号):?(.+)$/.exec(line.packed)?.[1]
    const match = labelled === undefined ? undefined : [...labelled.matchAll(ANYWHERE)][0]
    if (match) return extracted(line, format(match), 'doubtful')
  }
  return undefined
}

/** Numbers of documents that a packed text names, in the written form, with where they stand in it. */
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
  return code ? `${code}〔${year}〕${serial}号` : `${announced}${announcedYear}年第${announcedSerial}号`
}

function extracted(line: Line, value: string, confidence: Confidence): Extracted<string> {
  return { value, passage: { start: line.start, end: line.end }, confidence }
}
