import {
  CATEGORY_SPECS,
  wrongFacts,
  type Category,
  type CategoryFactSpec,
} from '@/shared/domain/need/category'

type Facts = Record<string, string | number>

const WAN = 10_000
const FAULTS: Readonly<Record<CategoryFactSpec['kind'], string>> = {
  text: '太长了，请控制在 100 字内',
  count: '请填整数，例如 30',
  money: '请填金额，例如 2000000 或 200万',
  day: '请选择日期',
}

/** Converts a typed fact to the form of the contract: 200万 is 2000000, １２ is 12. NaN for a text that is no number, e.g. 三十. */
export function parseFactValue(kind: CategoryFactSpec['kind'], typed: string): string | number {
  const text = typed.normalize('NFKC').trim()
  if (kind === 'text' || kind === 'day') return text
  const [, digits, wan] = /^¥?([\d.,]+)\s{0,3}(万)?\s{0,3}[元人件个]?$/.exec(text) ?? []
  if (digits === undefined) return Number.NaN
  const value = Number(digits.replace(/,/g, ''))
  return wan === undefined ? value : Math.round(value * WAN * 100) / 100
}

/** The typed facts that belong to a category; empty ones are left out. */
export function parseFacts(category: Category, typed: Readonly<Record<string, string>>): Facts {
  const facts: Facts = {}
  for (const { key, kind } of CATEGORY_SPECS[category].facts) {
    const text = typed[key]
    if (text !== undefined && text.trim() !== '') facts[key] = parseFactValue(kind, text)
  }
  return facts
}

/** The faults of the facts, under the cloud's names for them: `facts.headcount`. */
export function factFaults(category: Category, facts: Readonly<Facts>): Record<string, string> {
  const kinds = new Map(CATEGORY_SPECS[category].facts.map(({ key, kind }) => [key, kind]))
  return Object.fromEntries(
    wrongFacts(category, facts).map((key) => [`facts.${key}`, FAULTS[kinds.get(key) ?? 'text']]),
  )
}
