import { numbersIn } from './document-number'
import { pack, type Extracted, type DocumentPassage } from './passage'
import type { LineageKind } from '../lineage'

/** Another document that this one names by title, number or both, and their likely relation. */
export interface Citation {
  title?: string
  number?: string
  /** Undefined when the words around the citation do not say. */
  relation?: LineageKind
}

const QUOTED = /《([^《》]{4,80})》/g
const DOCUMENT_TITLE =
  /(?:通知|意见|决定|公告|通告|办法|规定|细则|措施|方案|规划|计划|指南|条例|政策|法|标准|要求|要点)(?:\([^)]{1,20}\))?$/
const BASED_ON = /(?:根据|依据|按照|依照)[^。；]{0,60}$/
const IMPLEMENTS = /(?:贯彻|落实|执行|转发|印发)[^。；]{0,60}$/
const REPLACED = /^[^。；]{0,20}(?:同时废止|停止执行|予以废止|废止|失效)/
const REACH = 80

/** Documents that the folded text names in a part. They are candidates for the lineage, and the publisher confirms them. */
export function findCitations(
  folded: string,
  part: DocumentPassage,
  own: string | undefined,
): Extracted<Citation>[] {
  const packed = pack(folded, part.start, part.end)
  const numbers = numbersIn(packed.text).filter(({ value }) => value !== own)
  const taken = new Set<number>()
  const found: Extracted<Citation>[] = []
  for (const match of packed.text.matchAll(QUOTED)) {
    const end = match.index + match[0].length
    const numbered = numbers.find(({ from }) => from >= end && from <= end + 1)
    const title = match[1] ?? ''
    if (!numbered && !DOCUMENT_TITLE.test(title)) continue
    if (numbered) taken.add(numbered.from)
    const to = numbered ? numbered.to + 1 : end
    const relation = relationOf(packed.text, match.index, to)
    found.push({
      value: { title, ...(numbered && { number: numbered.value }), ...(relation && { relation }) },
      passage: packed.passage(match.index, numbered ? numbered.to : end),
      confidence: relation ? 'likely' : 'doubtful',
    })
  }
  for (const { value, from, to } of numbers) {
    if (taken.has(from)) continue
    const relation = relationOf(packed.text, from, to)
    found.push({
      value: { number: value, ...(relation && { relation }) },
      passage: packed.passage(from, to),
      confidence: relation ? 'likely' : 'doubtful',
    })
  }
  return found.sort((a, b) => a.passage.start - b.passage.start)
}

function relationOf(text: string, from: number, to: number): LineageKind | undefined {
  if (REPLACED.test(text.slice(to, to + REACH))) return 'replaces'
  const before = text.slice(Math.max(0, from - REACH), from)
  if (IMPLEMENTS.test(before)) return 'implements'
  return BASED_ON.test(before) ? 'based_on' : undefined
}
