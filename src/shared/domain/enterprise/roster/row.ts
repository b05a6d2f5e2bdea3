import { factSpec, type FactKey, type FactSpec, type FactValue } from '../../policy/eligibility/facts'
import { checkCreditCode, normalizeCreditCode } from '../credit-code'
import { INDUSTRIES } from '../industry'
import { fitsFact } from '../profile'
import { withQualifications, type QualificationNames } from '../qualification-list'
import type { RosterEntry } from './entry'
import { formatPermitted } from './permitted'
import { columnLabel, ROSTER_FIELDS, type ColumnMatch, type RosterField } from './columns'

/** A row that can become an enterprise. */
export interface RosterRow {
  /** Line in the file, counted from 1. */
  line: number
  name: string
  creditCode: string
  /** The check digit is wrong. Such codes are in use. */
  isCheckDigitWrong: boolean
  industry: string
  entry: RosterEntry
  facts: Readonly<Record<string, FactValue>>
}

export type ReadRow = { row: RosterRow } | { line: number; name: string; faults: string[] }

/** Longest name, and longest other text of a row. */
const NAME_MAX = 60
const TEXT_MAX = 40
const PHONE = /^[+\d][\d-]{4,19}$/
const BY_TITLE = new Map(INDUSTRIES.map(({ key, title }) => [title.replace('（不细分）', ''), key]))
const KEYS = new Set(INDUSTRIES.map(({ key }) => key))

/** Shorter words occur in too many names. */
const DIVISION_WORD_MIN = 3

/**
 * The key of an industry, e.g. C34 for C34, C3411, 34, 通用设备制造业 or “C34 通用设备制造业”; undefined when the text is no industry of GB/T 4754-2017.
 */
export function readIndustry(text: string): string | undefined {
  const plain = text.normalize('NFKC').toUpperCase().trim()
  const [, letter, digits] = /^([A-T])?(\d{2})?\d{0,2}/.exec(plain) ?? []
  if (letter !== undefined && digits !== undefined && KEYS.has(letter + digits)) return letter + digits
  if (digits !== undefined) return [...KEYS].find((key) => key.length > 1 && key.slice(1) === digits)
  if (letter !== undefined && (plain.length === 1 || /^[A-T][^A-Z0-9]/.test(plain))) return letter
  return BY_TITLE.get(text.trim()) ?? onlyDivisionWith(text.trim())
}

/** The only division whose name contains the word: 仓储业 is in 装卸搬运和仓储业. Undefined when none or several contain it. */
function onlyDivisionWith(word: string): string | undefined {
  if (word.length < DIVISION_WORD_MIN) return undefined
  const found = INDUSTRIES.filter(({ key, title }) => key.length > 1 && title.includes(word))
  return found.length === 1 ? found[0]?.key : undefined
}

/**
 * Reads one line by the meaning of its columns: a row, or a list of everything that is wrong with it. `qualifications`: the list of the
 * zone; without it the built-in ones.
 */
export function readRosterRow(
  cells: readonly string[],
  match: ColumnMatch,
  line: number,
  qualifications?: QualificationNames,
): ReadRow {
  const faults: string[] = []
  const fields: Partial<Record<RosterField, string>> = {}
  const facts: Record<string, FactValue> = {}
  for (const [column, meaning] of match.entries()) {
    const cell = (cells[column] ?? '').trim()
    if (!meaning || cell === '') continue
    const label = columnLabel(meaning.key)
    if (/^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)/i.test(cell) || cell.startsWith('='))
      faults.push(`${label}是公式或算错了，请粘贴成数值`)
    else if (Object.hasOwn(ROSTER_FIELDS, meaning.key)) fields[meaning.key as RosterField] = cell
    else {
      const key = meaning.key as FactKey
      const spec = specOf(key, qualifications)
      const value = spec && readFact(cell, spec, meaning.factor)
      if (value === undefined)
        faults.push(`${label}“${cell.slice(0, 20)}”看不懂${spec ? `，${formatPermitted(spec)}` : ''}`)
      else facts[meaning.key] = value
    }
  }
  const { name = '', creditCode = '', industry = '', ...entry } = fields
  const verdict = checkCreditCode(creditCode)
  const code = readIndustry(industry)
  faults.push(...fieldFaults({ name, creditCode, industry, verdict, code, entry }))
  if (faults.length > 0 || code === undefined) return { line, name, faults }
  return {
    row: {
      line,
      name,
      creditCode: normalizeCreditCode(creditCode),
      isCheckDigitWrong: verdict === 'wrong_check_digit',
      industry: code,
      entry,
      facts,
    },
  }
}

interface ReadFields {
  name: string
  creditCode: string
  industry: string
  verdict: ReturnType<typeof checkCreditCode>
  code: string | undefined
  entry: RosterEntry
}

function fieldFaults({ name, creditCode, industry, verdict, code, entry }: ReadFields): string[] {
  const faults: string[] = []
  if (name === '') faults.push('没有企业名称')
  else if (name.length > NAME_MAX) faults.push(`企业名称超过 ${NAME_MAX} 字`)
  if (creditCode === '') faults.push('没有统一社会信用代码')
  else if (/E\+\d+$/i.test(creditCode)) faults.push('信用代码被表格改成了数字，请把这一列设为文本再填')
  else if (verdict === 'malformed')
    faults.push(`信用代码“${creditCode.slice(0, 20)}”不是 18 位数字和大写字母`)
  if (industry === '') faults.push('没有行业')
  else if (code === undefined)
    faults.push(
      `行业“${industry.slice(0, 20)}”不在国民经济行业分类里，填大类的代码或名称，如 C34 或通用设备制造业`,
    )
  if (entry.contactPhone !== undefined && !PHONE.test(toPhone(entry.contactPhone)))
    faults.push(
      `联系电话“${entry.contactPhone.slice(0, 20)}”看起来不对，填手机号，或区号和号码，如 024-12345678`,
    )
  for (const text of Object.values(entry))
    if (text !== undefined && text.length > TEXT_MAX)
      faults.push(`“${text.slice(0, 10)}…”超过 ${TEXT_MAX} 字`)
  return faults
}

/** A telephone number in the form in which it is compared and dialled. */
export function toPhone(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

const YES = ['是', '有', '√', '1', 'Y', 'YES', 'TRUE']
const NO = ['否', '无', '×', '0', 'N', 'NO', 'FALSE']

/** The values that a column may hold. Qualifications come from the zone's own list where there is one. */
function specOf(key: FactKey, qualifications: QualificationNames | undefined): FactSpec | undefined {
  const shared = factSpec(key)
  return shared && qualifications ? withQualifications(shared, key, qualifications) : shared
}

function readFact(cell: string, spec: FactSpec, factor: number): FactValue | undefined {
  const value = readValue(cell, spec, factor)
  return value !== undefined && fitsFact(spec, value) ? value : undefined
}

function readValue(cell: string, spec: FactSpec, factor: number): FactValue | undefined {
  const plain = cell.normalize('NFKC').trim()
  switch (spec.kind) {
    case 'count':
    case 'money':
    case 'number':
      return readNumber(plain.replace(/[人元]$/u, ''), factor)
    case 'share': {
      const percent = plain.endsWith('%')
      const value = readNumber(plain.replace(/%$/, ''), 1)
      return value === undefined ? undefined : percent ? value / 100 : value
    }
    case 'flag':
      return YES.includes(plain.toUpperCase()) ? true : NO.includes(plain.toUpperCase()) ? false : undefined
    case 'day':
      return readDay(plain)
    case 'choice':
      return choiceKey(plain, spec)
    case 'choices': {
      const keys = plain
        .split(/[、,;，；\s]+/u)
        .flatMap((word) => (word === '' ? [] : [choiceKey(word, spec)]))
      return keys.every((key) => key !== undefined) ? keys : undefined
    }
    case 'code':
      return undefined
  }
}

function readNumber(text: string, factor: number): number | undefined {
  const plain = text.replace(/,/g, '')
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined
  return Math.round(Number(plain) * factor * 100) / 100
}

function readDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The key of a choice, found by its key, its label, or its label without brackets. */
function choiceKey(word: string, { choices = {} }: FactSpec): string | undefined {
  const bare = (label: string) => label.replace(/[（(].*$/u, '')
  return Object.entries(choices).find(([key, label]) => [key, label, bare(label)].includes(word))?.[0]
}
