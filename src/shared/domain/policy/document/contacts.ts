import { readable } from './layout'
import type { Confidence, Extracted, Line } from './passage'

/** Whom to ask: a row of a table of contacts, or a contact named in a line. */
export interface Contact {
  /** What one asks about, or the office; empty when the line does not say. */
  matter: string
  person?: string
  phones: readonly string[]
  emails: readonly string[]
  /** What stands instead of a number, e.g. whom to turn to. */
  note?: string
}

const PHONE =
  /(?:\(?0\d{2,3}\)?[-\s]?\d{7,8}(?:[-转]\d{1,6})?|1[3-9]\d{9}|400[-\s]?\d{3}[-\s]?\d{4}|12\d{3})(?!\d)/g
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const HEADER = /电话|联系方式|联系人|咨询|邮箱/
const PERSON =
  /(?:联系人|(?:咨询|联系)[^:：\d]{0,6})[:：]?\s*([\u4e00-\u9fff]{2,4})(?=\s*(?:$|[\s,，;；、。)(\d]|电话|联系|手机))/
const CUE = /电话|联系方式|联系人|热线|咨询|手机|邮箱|[Ee]-?mail/
const LABELLED = /^[^:]{2,20}:\s*(?:[\u4e00-\u9fff]{2,4}\s*)?\(?[01]?\d{3}/
const MARK = /^(?:第[一二三四五六七八九十]+条|[(（]?[\d一二三四五六七八九十]+[)）.、])\s*/
const BARE_LABEL = /^(?:联系人|联系方式|(?:联系|咨询)?电话|手机|邮箱|电子邮箱|地址|邮编)/
const LONGEST_MATTER = 30
const FAX = /传真[:：]?\s*[\d-]+/g

/**
 * Contacts after the table's header, then those in lines that say 电话, 联系人 or the like. Lines below the date of writing are doubtful:
 * there the page speaks, not the document.
 */
export function findContacts(
  text: string,
  lines: readonly Line[],
  documentEnd: number,
): Extracted<Contact>[] {
  const found: Extracted<Contact>[] = []
  let header: string[] | undefined
  for (const line of lines) {
    const cells = cellsOf(line.folded)
    if (cells.length < 2) header = undefined
    else if (!header && HEADER.test(line.packed) && phonesIn(line.folded).length === 0) {
      header = cells
      continue
    }
    const value = header && cells.length > 1 ? fromRow(header, cells) : fromLine(text, line)
    if (!value) continue
    const confidence: Confidence = line.start > documentEnd ? 'doubtful' : header ? 'certain' : 'likely'
    found.push({ value, passage: { start: line.start, end: line.end }, confidence })
  }
  return found
}

function cellsOf(folded: string): string[] {
  const bare = folded.replace(/^\||\|$/g, '')
  return bare.split(/\t|\||\s{3,}/).map((cell) => cell.trim())
}

function fromRow(header: readonly string[], cells: readonly string[]): Contact | undefined {
  if (cells.every((cell) => /^[-:]*$/.test(cell))) return undefined
  const column = (sign: RegExp) => cells[header.findIndex((name) => sign.test(name))]
  const row = cells.join(' ')
  const phones = phonesIn(row)
  const emails = emailsIn(row)
  const matter =
    column(/事项|业务|服务|内容|部门|单位|机构|项目|处室|地区/) ??
    cells.find((cell) => !/^\d*$/.test(cell)) ??
    ''
  const person = column(/联系人|姓名/)
  const note = column(/电话|方式|邮箱|咨询$/)
  return {
    matter,
    phones,
    emails,
    ...(person && { person }),
    ...(phones.length === 0 && emails.length === 0 && note && { note }),
  }
}

function fromLine(text: string, line: Line): Contact | undefined {
  const words = line.folded.replace(FAX, '')
  if (!CUE.test(line.packed) && !LABELLED.test(words)) return undefined
  const phones = phonesIn(words)
  const emails = emailsIn(words)
  if (phones.length === 0 && emails.length === 0) return undefined
  const person = PERSON.exec(words)?.[1]
  return { matter: matterOf(readable(text, line)), phones, emails, ...(person && { person }) }
}

/** The label before the first colon, unless it only says that a number follows. */
function matterOf(words: string): string {
  const label = /^([^:：]*)[:：]/.exec(words.replace(MARK, ''))?.[1]?.trim() ?? ''
  return label.length > LONGEST_MATTER || BARE_LABEL.test(label) ? '' : label
}

/** Digits right before belong to a longer number, e.g. a registration. */
function phonesIn(text: string): string[] {
  return [...text.matchAll(PHONE)]
    .filter(({ index }) => !/\d/.test(text.charAt(index - 1)))
    .map(([phone]) => phone.replace(/\s/g, ''))
}

function emailsIn(text: string): string[] {
  return text.match(EMAIL) ?? []
}
