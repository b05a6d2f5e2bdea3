import { formatExactly } from '@/shared/domain/time/wording'

/** People's names for the fields. A field without a name here keeps its own. */
const LABELS: Readonly<Record<string, string>> = {
  name: '姓名',
  phone: '电话',
  personId: '个人编号',
  enterpriseId: '企业编号',
  enterpriseName: '企业',
  text: '内容',
  title: '标题',
  code: '受理码',
  category: '类别',
  state: '状态',
  role: '身份',
  memberships: '身份',
  contact: '联系人',
  author: '提交人',
  timeline: '经过',
  facts: '补充信息',
  mentions: '提到的数量',
  at: '时间',
  createdAt: '建立时间',
  updatedAt: '更新时间',
  readAt: '看过的时间',
  openedAt: '打开的时间',
  quota: '还允许的消息条数',
  by: '由谁',
  type: '种类',
}
const FIRST_INSTANT = Date.parse('2015-01-01T00:00:00Z')
const LAST_INSTANT = Date.parse('2100-01-01T00:00:00Z')

/** One stored value about a person: its kind, its field and the value. */
interface ExportedField {
  kind: string
  record: number
  field: string
  value: string
}

/** Reads the exported documents, one line of JSON each, as fields with people's names. A line that is no JSON stays as it is. */
function listFields(lines: readonly string[]): ExportedField[] {
  return lines.flatMap((line, index) => {
    const document = parseDocument(line)
    if (!document) return [{ kind: '其他', record: index + 1, field: '原文', value: line }]
    const { 类别: kind, ...rest } = document
    return flatten(rest, '').map(([field, value]) => ({
      ...{ kind: typeof kind === 'string' ? kind : '其他', record: index + 1 },
      ...{ field, value },
    }))
  })
}

function parseDocument(line: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(line)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : undefined
  } catch {
    return undefined
  }
}

function flatten(value: unknown, name: string): [field: string, value: string][] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value !== 'object') return [[name, formatValue(value)]]
  return Object.entries(value).flatMap(([key, inner]) => {
    const label = /^\d+$/.test(key) ? `第 ${Number(key) + 1} 项` : (LABELS[key] ?? key)
    return flatten(inner, name === '' ? label : `${name} · ${label}`)
  })
}

function formatValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number' && value > FIRST_INSTANT && value < LAST_INSTANT) return formatExactly(value)
  return String(value)
}

/** The export as text: records under their kinds, one line for each field. */
export function toReadableText(lines: readonly string[]): string {
  let last = 0
  return listFields(lines)
    .map(({ kind, record, field, value }) => {
      const heading = record === last ? '' : `${last === 0 ? '' : '\n'}【${kind}】\n`
      last = record
      return `${heading}${field}：${value}`
    })
    .join('\n')
}

/**
 * The export as a table for a spreadsheet: kind, record, field, value. An apostrophe precedes a cell that a spreadsheet would run as a
 * formula.
 */
export function toTable(lines: readonly string[]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`
  const rows = listFields(lines).map(({ kind, record, field, value }) => [kind, String(record), field, value])
  return [['类别', '第几条', '项目', '内容'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')
}
