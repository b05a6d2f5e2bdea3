import Papa from 'papaparse'
import * as v from 'valibot'
import type { ServiceColumn } from '@/shared/contract/service-columns'
import { serviceDraft, type ServiceDraft } from '@/shared/contract/services'
import { CATEGORIES, CATEGORY_SPECS } from '@/shared/domain/need/category'
import { cellWithoutFormula } from '@/shared/domain/file/csv-cell'

const REQUIRED = ['服务名称', '机构', '类别', '联系电话'] as const
const CATEGORY_BY_LABEL = new Map(CATEGORIES.map((category) => [CATEGORY_SPECS[category].label, category]))

export interface CsvRow {
  /** Line in the file, the heading being line 1. */
  line: number
  name: string
  draft?: ServiceDraft
  faults: string[]
}

/** A table that cannot be read: the missing headings, or none if only the rows are missing. */
export interface UnreadableTable {
  missing: readonly string[]
}

const COLUMNS: Readonly<Record<string, ServiceColumn>> = {
  name: '服务名称',
  organizationName: '机构',
  category: '类别',
  description: '说明',
  offers: '提供什么',
  situations: '什么情况下',
  exampleNeeds: '企业会怎么说',
  schedule: '办理时间',
  cost: '费用',
  steps: '怎么办',
  requiredDocuments: '所需材料',
  locations: '地点',
  contacts: '联系电话',
  assuredOn: '核实日期',
  url: '网址',
  alert: '提示',
}

/** Describes a fault of a cell, with the name of its column; for the category also the permitted values. */
function describeIssue(
  { path, message }: v.BaseIssue<unknown>,
  row: Readonly<Record<string, string>>,
): string {
  const column = COLUMNS[String(path?.[0]?.key ?? '')]
  if (column === '类别') {
    const written = row['类别']?.trim() ?? ''
    return `${written === '' ? '类别没有填' : `类别没有“${written}”`}，可以填：${[...CATEGORY_BY_LABEL.keys()].join('、')}`
  }
  return column === undefined || message.includes(column) ? message : `${column}：${message}`
}

/** Parses every row into a draft or its faults; `UnreadableTable` if headings or rows are missing. */
export function parseServicesCsv(csv: string, today: string): CsvRow[] | UnreadableTable {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(csv.replace(/^﻿/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (text) => text.trim(),
  })
  const headings = meta.fields ?? []
  const missing = REQUIRED.filter((heading) => !headings.includes(heading))
  if (missing.length > 0 || data.length === 0) return { missing }
  return data.map((row, index) => {
    const broken = errors.filter((error) => error.row === index).map(() => '这一行的引号或列数不对')
    const result = v.safeParse(serviceDraft, draftOf(row, today))
    const faults = result.success
      ? broken
      : [...broken, ...result.issues.map((issue) => describeIssue(issue, row))]
    return {
      line: index + 2,
      name: row['服务名称']?.trim() ?? '',
      faults: [...new Set(faults)],
      ...(result.success && { draft: result.output }),
    }
  })
}

function draftOf(row: Readonly<Record<string, string>>, today: string): Record<string, unknown> {
  const cell = (heading: ServiceColumn) => cellWithoutFormula(row[heading] ?? '')
  const list = (heading: ServiceColumn) =>
    cell(heading)
      .split(/[；;]/)
      .map((part) => part.trim())
      .filter(Boolean)
  const optional = (key: string, heading: ServiceColumn) => (cell(heading) ? { [key]: cell(heading) } : {})
  return {
    name: cell('服务名称'),
    organizationName: cell('机构'),
    category: CATEGORY_BY_LABEL.get(cell('类别')) ?? cell('类别'),
    description: cell('说明') || cell('服务名称'),
    offers: list('提供什么'),
    situations: list('什么情况下'),
    exampleNeeds: list('企业会怎么说'),
    schedule: cell('办理时间') || '请先致电',
    cost: cell('费用') || '请先致电',
    steps: list('怎么办'),
    requiredDocuments: list('所需材料'),
    locations: list('地点').map((text) => pair(text, 'name', 'address')),
    contacts: list('联系电话').map((text) => pair(text, 'name', 'phone')),
    assuredOn: cell('核实日期') || today,
    ...optional('url', '网址'),
    ...optional('alert', '提示'),
  }
}

/** Splits `名称|地址`. Without a bar both halves get the whole text. */
function pair(text: string, first: string, second: string): Record<string, string> {
  const [left = '', right = left] = text.split(/[|｜]/).map((part) => part.trim())
  return { [first]: left, [second]: right }
}
