import { formatDocumentNumber } from './document-number'
import { readable } from './layout'
import { foldWidth, type Extracted, type Line } from './passage'

const ADDRESSED = /^[^。！？；]{2,}[:：]$/
const TO_WHOM =
  /^(?:各|全|有关|相关|省|市|区|县|国家|驻|直属|新疆|中央|辽宁|机关|[\u4e00-\u9fff]{2,12}(?:局|委|厅|部|会|公司|企业|政府|院|所|中心|大学|学校|银行|集团|处|站|社))/
/** The preamble may end in a colon too. */
const PREAMBLE = /^(?:为|根据|按照|依据|经|现将?)|如下[:：]$/
const ADDRESSEE_END =
  /(?:局|委|厅|部|办|会|公司|企业|政府|院|所|中心|大学|学校|银行|集团|处|站|社|部门|单位|机构|组织|街道|校|科|分局|党组|人员|群众|市民|机关|党委|工委)$/
const ADDRESSED_PIECE =
  /^(?:各|有关|相关)|(?:局|委|厅|办公室|公司|企业|政府|中心|单位|部门|园区|街道|镇|乡|社区|分局|机构)$/
/** A datum of the web page about the document: 发文部门：某委. */
const DATUM = /^[\u4e00-\u9fff]{2,6}[:：]./
const MAX_LINES = 8

/**
 * The lines that name the addressees (主送机关), between title and body: they end in a colon and have no full stop. Empty when the document
 * speaks to everybody, as announcements do.
 */
export function addresseeLines(head: readonly Line[], from: number): readonly Line[] {
  for (let at = from; at < Math.min(head.length, from + MAX_LINES); at += 1) {
    const line = head[at]
    if (!line || /。/.test(line.packed) || PREAMBLE.test(line.packed)) return []
    if (!ADDRESSED.test(line.packed)) continue
    const lines = head.slice(from, at + 1)
    const ofPage = lines.map(isOfPage).lastIndexOf(true) + 1
    const first = lines.findIndex(({ packed }, index) => index >= ofPage && speaksTo(packed))
    return first < 0 ? [] : lines.slice(first)
  }
  return []
}

/** Whether the line is a datum of the page or the document number. 某人社发〔2026〕5号 begins like an addressee (人社) but is none. */
function isOfPage({ packed }: Line): boolean {
  return DATUM.test(packed) || formatDocumentNumber(packed) !== undefined
}

/** Each addressee. Where commas and enumeration marks both occur, commas divide. Words in brackets stay together. */
export function addresseesIn(text: string, lines: readonly Line[]): Extracted<string>[] {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return []
  const end = last.end - 1
  const body = text.slice(first.start, end)
  const bare = foldWidth(withoutBrackets(body))
  const separators = bare.includes(',') ? '，,' : isListOfAll(bare.split('、')) ? '、；;' : '；;'
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

/** Whether enumeration marks divide addressees: 各园区、各企业 are two, but 各省、自治区、直辖市主管部门 is one, because 各省 alone is nobody. */
function isListOfAll(pieces: readonly string[]): boolean {
  return (
    pieces.every(isAddressee) ||
    pieces.every((each) => /^(?:各|有关|相关|驻|[一二三四五六七八九十两]+[\u4e00-\u9fff])/.test(each))
  )
}

function isAddressee(words: string): boolean {
  return ADDRESSEE_END.test(words.trim())
}

/** Whether a line names addressees, by its first words or as a list. */
function speaksTo(packed: string): boolean {
  if (TO_WHOM.test(packed)) return true
  const pieces = withoutBrackets(packed)
    .replace(/[:：]$/, '')
    .split(/[,，、]/)
  return (
    pieces.length > 1 &&
    pieces.every((each) => each.length <= 30) &&
    ADDRESSED_PIECE.test(pieces.at(-1) ?? '')
  )
}

function withoutBrackets(text: string): string {
  return text.replace(/[（(][^）)]{0,200}[）)]/g, '')
}

function trimmed(text: string, start: number, end: number) {
  const part = text.slice(start, end)
  const from = start + part.length - part.trimStart().length
  return { start: from, end: from + part.trim().length }
}
