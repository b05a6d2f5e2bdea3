import { lineBetween } from './lines'
import type { Line } from './passage'

/** What a page says about a document beside it: 发布机构: 某局, also as cells of a table or several in one line. */
export interface PageDatum {
  label: string
  /** Where the value stands; its words are not empty. */
  value: Line
}

const LABEL = /(?:^|[\s|])([\u4e00-\u9fff]{2,6})\s{0,4}:/g
const AROUND = /^[\s|]+|[\s|]+$/g

/** The labels of a line of a page and the values behind them, in order; a value ends where the next label begins. */
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
