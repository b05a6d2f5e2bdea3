import { Parser } from 'htmlparser2'
import { refuse } from '../_kernel/rpc/action-error'
import { Columns } from './columns'
import { countUpTo } from './count-marks'
import type { FileRefusal } from './file-refusal'
import { DEPTH_MAX, TAGS_MAX } from './limits'

/** Elements whose content is skipped. */
const UNREAD = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
  'select',
  'button',
  'textarea',
])
const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer',
  'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'legend', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'tfoot',
  'thead', 'ul',
]) // prettier-ignore
/** Symbols that are parsed between two checks whether to go on. */
const STEP_LENGTH = 64 * 1024
const BLANKS = /[ \t\n\r\f]+/g

export interface HtmlOptions {
  /** Items of numbered lists get their numbers, as the page shows them. */
  numberLists: boolean
}

/**
 * The text of a page: one line for each block, and one for each row of a table, with tabs between its cells. No script runs, and nothing is
 * fetched. A page with more tags than `TAGS_MAX`, or deeper ones than `DEPTH_MAX`, is refused.
 */
export function htmlText(html: string, { numberLists }: HtmlOptions): string | FileRefusal {
  const bytes = Buffer.from(html)
  if (countUpTo(bytes, '<', TAGS_MAX) > TAGS_MAX) return refuse('FileTooComplex')
  const columns = new Columns()
  /** Numbers of the open lists; undefined for one without numbers. */
  const lists: (number | undefined)[] = []
  let unread = 0
  let verbatim = 0
  // An object, because a callback changes it.
  const state = { depth: 0, isTooDeep: false }
  const parser = new Parser({
    onopentag(name, attributes) {
      state.depth += 1
      if (state.depth > DEPTH_MAX) state.isTooDeep = true
      if (UNREAD.has(name) || isBackReference(name, attributes)) unread += 1
      if (unread > 0) return
      if (name === 'pre') verbatim += 1
      if (name === 'ol') lists.push(numberLists ? startOf(attributes) : undefined)
      if (name === 'ul') lists.push(undefined)
      columns.open(name)
      if (name === 'br' || BLOCKS.has(name)) columns.endLine()
      if (name === 'li') columns.write(nextNumber(lists))
    },
    ontext(text) {
      if (unread === 0) columns.write(verbatim > 0 ? text : text.replace(BLANKS, ' '))
    },
    onclosetag(name) {
      state.depth -= 1
      if (unread > 0) {
        if (UNREAD.has(name) || name === 'a') unread -= 1
        return
      }
      if (name === 'pre') verbatim -= 1
      if (name === 'ol' || name === 'ul') lists.pop()
      if (BLOCKS.has(name)) columns.endLine()
      columns.close(name)
    },
  })
  for (let from = 0; from < html.length && !state.isTooDeep; from += STEP_LENGTH)
    parser.write(html.slice(from, from + STEP_LENGTH))
  if (state.isTooDeep) return refuse('FileTooComplex')
  parser.end()
  return columns.text()
}

/** The arrow that leads from a footnote back to its place. */
function isBackReference(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return name === 'a' && (attributes['href'] ?? '').startsWith('#footnote-ref-')
}

function startOf(attributes: Readonly<Record<string, string>>): number {
  const start = Number(attributes['start'] ?? 1)
  return Number.isInteger(start) ? start : 1
}

function nextNumber(lists: (number | undefined)[]): string {
  const number = lists.at(-1)
  if (number === undefined) return ''
  lists[lists.length - 1] = number + 1
  return `${number}. `
}
