import { readable } from './layout'
import type { Extracted, Line } from './passage'

const ADDRESSED = /^[^。！？；]{2,}[:：]$/
const TO_WHOM =
  /^(?:各|全|有关|相关|省|市|区|县|国家|驻|直属|新疆|中央|辽宁|机关|[\u4e00-\u9fff]{2,12}(?:局|委|厅|部|会|公司|企业|政府|院|所|中心|大学|学校|银行|集团|处|站|社))/
/** The preamble may end in a colon too. */
const PREAMBLE = /^(?:为|根据|按照|依据|经|现将?)|如下[:：]$/
const MAX_LINES = 8

/**
 * The lines to whom the document speaks (主送机关), between title and body: they end in a colon and have no full stop. Undefined when
 * the document speaks to everybody, as announcements do.
 */
export function addresseeLines(head: readonly Line[], from: number): readonly Line[] {
  for (let at = from; at < Math.min(head.length, from + MAX_LINES); at += 1) {
    const line = head[at]
    if (!line || /。/.test(line.packed) || PREAMBLE.test(line.packed)) return []
    if (!ADDRESSED.test(line.packed)) continue
    const first = head.slice(from, at + 1).findIndex(({ packed }) => TO_WHOM.test(packed))
    return first < 0 ? [] : head.slice(from + first, at + 1)
  }
  return []
}

/** Each addressee. Where commas and enumeration marks both stand, commas divide; what is in brackets stays together. */
export function addresseesIn(text: string, lines: readonly Line[]): Extracted<string>[] {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return []
  const end = last.end - 1
  const body = text.slice(first.start, end)
  const separators = /[，,]/.test(withoutBrackets(body)) ? '，,' : '、，,；;'
  const found: Extracted<string>[] = []
  let start = first.start
  let depth = 0
  for (let i = first.start; i <= end; i += 1) {
    const symbol = text.charAt(i)
    if ('（('.includes(symbol)) depth += 1
    if ('）)'.includes(symbol)) depth -= 1
    if (i < end && (depth > 0 || !separators.includes(symbol))) continue
    const value = readable(text, { start, end: i })
    if (value)
      found.push({
        value,
        passage: trimmed(text, start, i),
        confidence: lines.length > 3 ? 'likely' : 'certain',
      })
    start = i + 1
  }
  return found
}

function withoutBrackets(text: string): string {
  return text.replace(/[（(][^）)]{0,200}[）)]/g, '')
}

function trimmed(text: string, start: number, end: number) {
  const part = text.slice(start, end)
  const from = start + part.length - part.trimStart().length
  return { start: from, end: from + part.trim().length }
}
