import { lineBetween } from './lines'
import type { Line } from './passage'

/** A datum of the page about a document: 发布机构: 某局. It may be in cells of a table, or several may share a line. */
export interface PageDatum {
  label: string
  /** The value, never empty. */
  value: Line
}

const LABEL = /(?:^|[\s|])([\u4e00-\u9fff]{2,6})\s{0,4}:/g
const AROUND = /^[\s|]+|[\s|]+$/g

/** The labels in a line of a page and their values, in order. A value ends where the next label begins. */
export function pageData(folded: string, line: Line): PageDatum[] {
  const labels = [...line.folded.matchAll(LABEL)]
  return labels.flatMap((match, index) => {
    const from = match.index + match[0].length
    const to = labels[index + 1]?.index ?? line.folded.length
    const words = line.folded.slice(from, to)
    const inner = words.replace(AROUND, '')
    const start = line.start + from + Math.max(0, words.indexOf(inner))
    const value = inner === '' ? undefined : lineBetween(folded, start, start + inner.length)
    return value ? [{ label: match[1] ?? '', value }] : []
  })
}
