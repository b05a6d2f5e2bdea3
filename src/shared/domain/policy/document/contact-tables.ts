import type { Contact } from './contact'
import { phonesIn } from './phones'

const HEADER = /电话|联系方式|联系人|咨询|邮箱/
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g

/** Cells of a row. Tabs, bars or wide gaps divide them. */
export function cellsOf(folded: string): string[] {
  const bare = folded.replace(/^\||\|$/g, '')
  return bare.split(/\t|\||\s{3,}/).map((cell) => cell.trim())
}

/** Whether a row is the header of a table of contacts. */
export function contactHeader(packed: string): boolean {
  return packed.length < 80 && HEADER.test(packed)
}

/** The contact in a row under a header; undefined for an empty row. */
export function contactFromRow(header: readonly string[], cells: readonly string[]): Contact | undefined {
  if (cells.every((cell) => /^[-:]*$/.test(cell))) return undefined
  const column = (sign: RegExp) => cells[header.findIndex((name) => sign.test(name.replace(/\s/g, '')))]
  const row = cells.join(' ; ')
  const phones = [
    ...new Set(
      [...phonesIn(row), ...phonesIn(column(/电话|方式|手机/) ?? '', true)].map(({ value }) => value),
    ),
  ]
  const emails = row.match(EMAIL) ?? []
  const matter =
    column(/事项|业务|服务|内容|部门|单位|机构|项目|处室|地区|区县|科室/) ??
    cells.find((cell) => !/^\d*$/.test(cell)) ??
    ''
  const person = column(/联系人|姓名|负责人|经办/)?.replace(/\s/g, '')
  const note = column(/电话|方式|邮箱|咨询$/)
  return {
    matter,
    phones,
    emails,
    ...(person && { person }),
    ...(phones.length === 0 && emails.length === 0 && note && { note }),
  }
}
