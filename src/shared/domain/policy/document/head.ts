import { addresseeLines } from './addressees'
import { loneDay } from './dates'
import { formatDocumentNumber } from './document-number'
import { isFurniture } from './page-furniture'
import { lineBetween } from './lines'
import type { Line } from './passage'
import { looksLikeTitle } from './title'

/** The lines before the body: head and addressees; and the lines of the body. */
export interface DocumentHead {
  head: readonly Line[]
  addressees: readonly Line[]
  body: readonly Line[]
}

/** A head has at most this many lines. */
const HEAD_LINES = 40
const SENTENCE = /[。!?]|[；;]$|[一-龥],[一-龥].{20,}[,:]/
const PREAMBLE = /^(?:为|根据|按照|依据|依照|经|现将|现就|现对|近期|近日|日前|兹|接|鉴于|今年|本市|本省|我)/
/** An addressee and the first sentence on one line: 各市科技局：现将…. The whole line belongs to the body. */
const ADDRESSED_SENTENCE =
  /^(?:(?:各|有关|相关|全市|全省|全区|驻|尊敬的)[^。:;]{1,100}|(?!(?:发文|发布|主办|承办|制定|起草|印发|公开|责任|牵头|联系|申报|受理)(?:部门|单位))[\u4e00-\u9fff]{2,20}(?:企业|单位|部门|公司|政府)):(?=\s*[^\s:]{6,})/

/**
 * Divides the lines of a document into head and body. The head ends with the addressees, before the first sentence, or before the first number,
 * whichever comes first. `firstMark` is the index of that number, -1 without one.
 */
export function divideHead(folded: string, lines: readonly Line[], firstMark: number): DocumentHead {
  const limit = Math.min(lines.length, HEAD_LINES, firstMark < 0 ? lines.length : firstMark)
  let title = -1
  for (let at = 0; at < limit; at += 1) {
    const line = lines[at]
    if (!line) break
    const addressed = isFurniture(line) ? [] : addresseesAt(lines.slice(0, limit), at)
    if (addressed.length > 0) {
      const end = lines.indexOf(addressed.at(-1) ?? line) + 1
      return { head: lines.slice(0, at), addressees: addressed, body: lines.slice(end) }
    }
    if (looksLikeTitle(line)) title = at
    else if (formatDocumentNumber(line.packed) === undefined && !loneDay(line.packed)) {
      const glued = isFurniture(line) ? null : ADDRESSED_SENTENCE.exec(line.folded)
      if (glued) return withGlued(folded, lines, at, glued[0].length)
      if (isSentence(line)) return { head: lines.slice(0, at), addressees: [], body: lines.slice(at) }
    }
  }
  const from = firstMark >= 0 && firstMark <= limit ? firstMark : title + 1
  const end = firstMark >= 0 && firstMark <= limit ? headBefore(lines, firstMark, title) : from
  return { head: lines.slice(0, end), addressees: [], body: lines.slice(end) }
}

/** The end of the head when words that are no sentence stand between the title and the first number: they belong to the body. */
function headBefore(lines: readonly Line[], firstMark: number, title: number): number {
  if (title < 0) return firstMark
  const after = lines.findIndex(
    (line, at) =>
      at > title &&
      at < firstMark &&
      !isFurniture(line) &&
      formatDocumentNumber(line.packed) === undefined &&
      !loneDay(line.packed),
  )
  return after < 0 ? firstMark : after
}

function addresseesAt(lines: readonly Line[], at: number): readonly Line[] {
  const line = lines[at]
  if (!line || looksLikeTitle(line)) return []
  const found = addresseeLines(lines, at)
  const isTitle = found
    .slice(0, -1)
    .some((each) => looksLikeTitle(each) || /关于|印发|转发/.test(each.packed))
  return found[0] === line && !isTitle ? found : []
}

function isSentence(line: Line): boolean {
  const { packed } = line
  if (isFurniture(line) || looksLikeTitle(line)) return false
  return SENTENCE.test(packed) || (PREAMBLE.test(packed) && packed.length > 20) || /如下[:：]?$/.test(packed)
}

function withGlued(folded: string, lines: readonly Line[], at: number, length: number): DocumentHead {
  const line = lines[at]
  const cut = (line?.start ?? 0) + length
  const addressee = line && lineBetween(folded, line.start, cut)
  return {
    head: lines.slice(0, at),
    addressees: addressee ? [addressee] : [],
    body: lines.slice(at),
  }
}
