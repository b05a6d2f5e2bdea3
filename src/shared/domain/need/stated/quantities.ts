import { NUMBER, parseNumber, SCALE } from './number-words'

/** The kind of thing that a unit counts. */
export type Measure = 'people' | 'pieces' | 'money' | 'months' | 'area' | 'other' | 'none'

/** A number with its unit, and the text around it in the same clause. */
export interface Quantity {
  measure: Measure
  /** In people, pieces, yuan, months or square metres, by `measure`; undefined for a range. */
  value: number | undefined
  /** As it was written: 400千瓦. */
  words: string
  unit: string
  start: number
  end: number
  /** Up to twelve signs before and after it, within its clause. */
  before: string
  after: string
}

const PEOPLE = '名|个人|号人|口人|人(?!民|才|家|工|社|力|事|均)|位'
const MONEY = '万?元|块钱|块(?!地|板)'
const MONTHS = '个月|个季度|年(?![前底初以代级轻会审检报货])|个年头'
const AREA = '平方米|平米|平方|平(?![时均衡台])|㎡|m2|m²|亩'
const OTHER =
  '千瓦时|千瓦|兆瓦|kva|kVA|KVA|kw|kW|KW|公里|%|％|岁|度|点|号|楼|层|月|日|小时|分钟|路|期|天|周(?![转边期])|倍|折|成|次|家|米|厘米|毫米|克|伏|级|班|届|楼层|年'
const PIECES =
  '公斤|千克|斤|吨|只|台|把|瓶|箱|套|桶|件|升|副|辆|间|张|条|盒|根|卷|部|柜|车(?!间)|份|批|个|支|枚|袋|顶|块|座|双|对|床|组|方'
const UNITS: readonly (readonly [Measure, RegExp])[] = [
  ['people', new RegExp(`^(?:${PEOPLE})$`)],
  ['money', new RegExp(`^(?:万?元|块钱|块)$`)],
  ['months', /^(?:个月|个季度|年|个年头)$/],
  ['area', /^(?:平方米|平米|平方|平|㎡|m2|m²|亩)$/],
  ['pieces', new RegExp(`^(?:${PIECES})$`)],
]

const QUANTITY = new RegExp(
  `(${NUMBER})(?:\\s?(?:-|~|—|–|至|到)\\s?(${NUMBER}))?([多余来几]?)\\s?(${SCALE})?([多余来]?)\\s?(${MONTHS}|${PEOPLE}|${MONEY}|${AREA}|${OTHER}|${PIECES})?`,
  'g',
)
const AROUND = 12
const CLAUSE_END = /[，,。；;！!？?、\n]/

/** Numbers with their units, in the order of the text. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(QUANTITY)) {
    const [words, first = '', second, , scale = '', , unit = ''] = match
    const measure = toMeasure(unit, scale, first)
    if (measure === undefined) continue
    const start = match.index
    const end = start + words.length
    found.push({
      measure,
      value: second === undefined ? toValue(first, scale, unit) : undefined,
      words: words.trim(),
      unit,
      start,
      end,
      before: lastClause(text.slice(Math.max(0, start - AROUND), start)),
      after: text.slice(end, end + AROUND).split(CLAUSE_END)[0] ?? '',
    })
  }
  return found
}

function toMeasure(unit: string, scale: string, number: string): Measure | undefined {
  if (unit === '') {
    // In 一下 and 一直 一 is no number.
    if (!/\d|.[百千]/.test(number) && scale === '') return undefined
    return scale === '' || scale === '千' ? 'none' : 'money'
  }
  return UNITS.find(([, pattern]) => pattern.test(unit))?.[0] ?? 'other'
}

const MONTHS_IN: Readonly<Record<string, number>> = { 个月: 1, 个季度: 3, 年: 12, 个年头: 12 }

function toValue(number: string, scale: string, unit: string): number | undefined {
  const value = parseNumber(number, unit === '万元' ? '万' : scale)
  const months = MONTHS_IN[unit]
  return value === undefined || months === undefined ? value : value * months
}

function lastClause(text: string): string {
  return text.split(CLAUSE_END).at(-1) ?? ''
}
