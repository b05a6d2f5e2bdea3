import { factSpec, FACTS, type FactKey, type FactName } from '../../policy/eligibility/facts'

/** Columns of a roster that are no facts. */
export const ROSTER_FIELDS = {
  name: '企业名称',
  creditCode: '统一社会信用代码',
  industry: '行业',
  number: '企业编号',
  legalPerson: '法定代表人',
  contactName: '联系人',
  contactPhone: '联系电话',
} as const
export type RosterField = keyof typeof ROSTER_FIELDS

/** A row without these cannot become an enterprise. */
const REQUIRED_FIELDS: readonly RosterField[] = ['name', 'creditCode', 'industry']

/** Other headings that parks use for these fields. */
const OTHER_HEADINGS: Readonly<Record<RosterField, readonly string[]>> = {
  name: ['单位名称', '公司名称', '企业', '名称', '单位全称', '企业全称'],
  creditCode: ['信用代码', '社会信用代码', '统一信用代码', '统一社会信用代码证号'],
  industry: ['所属行业', '行业代码', '行业类别', '国民经济行业', '行业门类'],
  number: ['编号', '园区编号', '企业代码', '台账编号'],
  legalPerson: ['法人', '法人代表', '法定代表人姓名', '负责人'],
  contactName: ['联系人姓名', '企业联系人', '姓名'],
  contactPhone: ['电话', '手机', '手机号', '联系人电话', '联系方式', '手机号码', '联系人手机'],
}

/** A field or a fact, and the factor from the unit in the heading to the unit of the fact (万元 → 元). */
interface ColumnMeaning {
  key: RosterField | FactKey
  factor: number
}

/** The meaning of each column; undefined for columns that are not read. */
export type ColumnMatch = readonly (ColumnMeaning | undefined)[]

const WAN = 10_000
const UNIT = /[（(]([^（()）]*)[)）]$/u

/** A heading reduced to its letters, digits and Han characters: headings differ in blanks, stars and brackets. */
function normalizeHeading(heading: string): string {
  return heading.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** Other headings that parks use for a fact. */
const OTHER_FACT_HEADINGS: Readonly<Record<string, FactName>> = {
  员工人数: 'staff',
  员工数: 'staff',
  职工数: 'staff',
  从业人数: 'staff',
  从业人员数: 'staff',
  在职人数: 'staff',
  用工人数: 'staff',
}

/** Facts that one cell can hold. */
const NAMED_FACTS = new Map(
  Object.entries(FACTS)
    .filter(([, { kind }]) => kind !== 'code')
    .map(([name, { label }]) => [normalizeHeading(label), name as FactName]),
)

function fieldFor(heading: string): RosterField | undefined {
  const fields = Object.keys(ROSTER_FIELDS) as RosterField[]
  return fields.find((field) => [ROSTER_FIELDS[field], ...OTHER_HEADINGS[field]].includes(heading))
}

function factFor(heading: string): FactKey | undefined {
  const yearly = /^(\d{4})年(.+)$/u.exec(heading)
  const named = yearly?.[2] ?? heading
  const name = NAMED_FACTS.get(named) ?? OTHER_FACT_HEADINGS[named]
  if (name === undefined) return undefined
  const key: FactKey = yearly ? `${name}:${Number(yearly[1])}` : name
  return factSpec(key) && key
}

function meaningOf(heading: string): ColumnMeaning | undefined {
  const unit = UNIT.exec(heading.trim())?.[1] ?? ''
  const whole = normalizeHeading(heading)
  const bare = normalizeHeading(heading.trim().replace(UNIT, ''))
  const key = fieldFor(whole) ?? fieldFor(bare) ?? factFor(whole) ?? factFor(bare)
  return key === undefined ? undefined : { key, factor: unit.includes('万元') ? WAN : 1 }
}

/**
 * The meaning of each column of a heading line. When two columns have the same meaning, the first counts.
 * @param chosen by column: what the person chose instead of what was found; null leaves the column out
 */
export function matchColumns(
  headings: readonly string[],
  chosen: Readonly<Record<number, string | null>> = {},
): ColumnMatch {
  const taken = new Set<string>(Object.values(chosen).filter((key) => key !== null))
  return headings.map((heading, column) => {
    const choice = chosen[column]
    if (choice === null) return undefined
    if (choice !== undefined) {
      const key = toKey(choice)
      return key && { key, factor: UNIT.exec(heading.trim())?.[1]?.includes('万元') ? WAN : 1 }
    }
    const meaning = meaningOf(heading)
    if (!meaning || taken.has(meaning.key)) return undefined
    taken.add(meaning.key)
    return meaning
  })
}

function toKey(key: string): RosterField | FactKey | undefined {
  if (Object.hasOwn(ROSTER_FIELDS, key)) return key as RosterField
  return factSpec(key as FactKey) && (key as FactKey)
}

/** The label of a field or fact. */
export function columnLabel(key: RosterField | FactKey): string {
  if (Object.hasOwn(ROSTER_FIELDS, key)) return ROSTER_FIELDS[key as RosterField]
  return factSpec(key as FactKey)?.label ?? key
}

/** Required fields that no column holds. */
export function missingFields(match: ColumnMatch): RosterField[] {
  return REQUIRED_FIELDS.filter((field) => !match.some((meaning) => meaning?.key === field))
}

/** The heading is among this many first lines. A title or a date may stand above it. */
const HEADING_WITHIN = 10

/** Index of the heading line: among the first lines, the one with the most known columns. */
export function findHeadings(lines: readonly (readonly string[])[]): number {
  const known = lines
    .slice(0, HEADING_WITHIN)
    .map((line) => matchColumns(line).filter((meaning) => meaning !== undefined).length)
  return known.indexOf(Math.max(...known, 0))
}
