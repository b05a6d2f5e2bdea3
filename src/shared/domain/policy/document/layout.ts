import type { Line, DocumentPassage } from './passage'

/** How a text is broken into lines: at a fixed width as on paper, or only where a paragraph ends. */
export interface Layout {
  /** Symbols in a full line, or undefined when lines end where paragraphs end. */
  width?: number
}

const WIDEST_PAGE = 60
const FULL_SHARE = 0.85
const WRAPPED_SHARE = 0.6
const SENTENCE_END = /(?:[。；：！？…;:!?][”」』’")）]?|\d{7,})$/
const CJK = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’…—]'
const PAGE_NUMBER = /^(?:[—–―-]+\d{1,3}[—–―-]+|第\d{1,3}页(?:,?共\d{1,3}页)?)$/
const PAGE_NUMBER_LINE = /[\n\r]\s*(?:[—–―-]+\s*\d{1,3}\s*[—–―-]+|第\s*\d{1,3}\s*页)\s*(?=[\n\r])/g
const GAP = new RegExp(`(${CJK})\\s+(?=${CJK})`, 'g')

/** A text is wrapped when most of its lines are about as long as the longest. */
export function measureLayout(lines: readonly Line[]): Layout {
  const lengths = lines.map(({ packed }) => packed.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const full = lengths.filter((length) => length >= width * FULL_SHARE).length
  return width >= 15 && width <= WIDEST_PAGE && full >= lengths.length * WRAPPED_SHARE ? { width } : {}
}

/** True for a line that only numbers the page: — 2 —. It belongs to the paper, not to what is written on it. */
export function isPageNumber({ packed }: Line): boolean {
  return PAGE_NUMBER.test(packed)
}

/** True when the paper ended here, not the paragraph. */
export function isFull(line: Line, layout: Layout): boolean {
  return layout.width !== undefined && line.packed.length >= layout.width * FULL_SHARE
}

/** True when the next line goes on with the same paragraph: the paper ended, or a page broke in the middle of a sentence. */
export function goesOn(line: Line, layout: Layout): boolean {
  return isFull(line, layout) || !SENTENCE_END.test(line.packed)
}

/** Lines joined to the paragraphs they were before they were wrapped. */
export function joinParagraphs(lines: readonly Line[], layout: Layout): DocumentPassage[] {
  const paragraphs: DocumentPassage[] = []
  let open: DocumentPassage | undefined
  for (const line of lines) {
    if (open) open.end = line.end
    else paragraphs.push((open = { start: line.start, end: line.end }))
    if (!goesOn(line, layout)) open = undefined
  }
  return paragraphs
}

/** A passage as people read it: without the white space that wrapping and spacing put between Han symbols. */
export function readable(text: string, { start, end }: DocumentPassage): string {
  const part = text.slice(start, end).replace(PAGE_NUMBER_LINE, '\n')
  return part.trim().replace(GAP, '$1').replace(/\s+/g, ' ')
}
