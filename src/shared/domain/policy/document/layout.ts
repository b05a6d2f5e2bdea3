import type { Line, DocumentPassage } from './passage'

/** How a text is broken into lines: at a fixed width as on paper, or only at the end of a paragraph. */
export interface Layout {
  /** Symbols in a full line; undefined when each line is a paragraph. */
  width?: number
}

const WIDEST_PAGE = 60
const FULL_SHARE = 0.85
const WRAPPED_SHARE = 0.6
/** In a text without a width, a line this long that ends inside a sentence was broken by a page. */
const BROKEN_SENTENCE = 60
const BEGINS_ITEM =
  /^(?:[(]?[\d一二三四五六七八九十]{1,3}[).、]|[①-⑳●■◆·•*-]|附件\d{0,2}:|(?:联系人|联系电话|咨询电话|电话|传真|邮箱|地址|邮编|网址)[:])/
const SENTENCE_END = /(?:[。；：！？…;:!?][”」』’")）]?|\d{7})$/
const CJK = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’…—]'
const PAGE_NUMBER = /^(?:[—–―-]+\d{1,3}[—–―-]+|第\d{1,3}页(?:,?共\d{1,3}页)?)$/
const PAGE_NUMBER_LINE =
  /[\n\r]\s{0,40}(?:[—–―-]{1,9}\s{0,4}\d{1,3}\s{0,4}[—–―-]{1,9}|第\s{0,4}\d{1,3}\s{0,4}页)\s{0,40}(?=[\n\r])/g
const GAP = new RegExp(`(${CJK})\\s+(?=${CJK})`, 'g')

/** The layout of a text. It is wrapped when most of its lines are about as long as the longest. */
export function measureLayout(lines: readonly Line[]): Layout {
  const lengths = lines.map(({ packed }) => packed.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const full = lengths.filter((length) => length >= width * FULL_SHARE).length
  return width >= 15 && width <= WIDEST_PAGE && full >= lengths.length * WRAPPED_SHARE ? { width } : {}
}

/** Whether a line is only a page number: — 2 —. Such a line is no part of the document's words. */
export function isPageNumber({ packed }: Line): boolean {
  return PAGE_NUMBER.test(packed)
}

/** Whether a line fills the width of the paper, so that the paragraph may go on. */
export function isFull(line: Line, layout: Layout): boolean {
  return layout.width !== undefined && line.packed.length >= layout.width * FULL_SHARE
}

/** Whether the next line continues the paragraph: the line is full, or a page broke it inside a sentence. */
export function goesOn(line: Line, layout: Layout): boolean {
  if (isTableRow(line)) return false
  if (isFull(line, layout)) return true
  const long = layout.width === undefined ? BROKEN_SENTENCE : layout.width * WRAPPED_SHARE
  return line.packed.length >= long && !SENTENCE_END.test(line.packed)
}

function endsSentence(line: Line): boolean {
  return SENTENCE_END.test(line.packed) || isTableRow(line)
}

/** Whether a line is a row of a table: its cells are divided by tabs or bars. */
export function isTableRow({ folded }: Line): boolean {
  return folded.includes('\t') || /^\|.*\|$/.test(folded)
}

/** Joins wrapped lines to paragraphs. Rows of tables and items of lists stay apart. */
export function joinParagraphs(lines: readonly Line[], layout: Layout): DocumentPassage[] {
  const paragraphs: DocumentPassage[] = []
  let open: DocumentPassage | undefined
  let before: Line | undefined
  for (const line of lines) {
    const apart = isTableRow(line) || (BEGINS_ITEM.test(line.packed) && !(before && isFull(before, layout)))
    if (open && !apart) open.end = line.end
    else paragraphs.push((open = { start: line.start, end: line.end }))
    // The last line of a longer paragraph that ends inside a sentence was cut off from its rest.
    const cutOff =
      before !== undefined && open.start <= before.start && isFull(before, layout) && !endsSentence(line)
    if (!goesOn(line, layout) && !cutOff) open = undefined
    before = line
  }
  return paragraphs
}

/** A passage as people read it, without the white space that wrapping and spacing put between Han symbols. */
export function readable(text: string, { start, end }: DocumentPassage): string {
  const part = text.slice(start, end).replace(PAGE_NUMBER_LINE, '\n').trim()
  // A row of a table keeps its cells.
  if (part.includes('\t'))
    return (
      part
        .split('\t')
        .map((cell) => cell.trim())
        // Several tabs in a row are one gap.
        .filter((cell, place, all) => cell !== '' || place === 0 || place === all.length - 1)
        .map((cell) => cell.replace(GAP, '$1').replace(/\s+/g, ' '))
        .join('\t')
    )
  return part.replace(GAP, '$1').replace(/\s+/g, ' ')
}
