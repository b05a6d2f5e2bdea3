import type { FactSpec, FactValue } from '@/shared/domain/policy/eligibility/facts'
import { fitsFact } from '@/shared/domain/enterprise/profile'

const WAN = 10_000
const PERCENT = 100

/** The unit in which a fact is typed: money in 万元, shares in per cent. */
export function typedUnit({ kind, unit = '' }: FactSpec): string {
  return kind === 'money' ? '万元' : kind === 'share' ? '%' : unit
}

/** The value as a person types it. */
export function typedValue({ kind }: FactSpec, value: FactValue | undefined): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'number') return ''
  const shown = kind === 'money' ? value / WAN : kind === 'share' ? value * PERCENT : value
  return String(Math.round(shown * 1e6) / 1e6)
}

/** Reads a typed text as a value of the fact; undefined when it is none. Accepts full-width digits and separators of thousands. */
export function parseFactInput(spec: FactSpec, typed: string): FactValue | undefined {
  const text = typed.normalize('NFKC').replace(/[\s,%]/g, '')
  if (text === '') return undefined
  const value = spec.kind === 'day' || spec.kind === 'code' ? text : parseNumber(spec, text)
  return value !== undefined && fitsFact(spec, value) ? value : undefined
}

/** Says what to type instead of a text that is no value of the fact. */
export function factInputFault({ kind, label }: FactSpec): string {
  switch (kind) {
    case 'count':
      return `${label}请填整数，如 86`
    case 'money':
      return `${label}请填数字，以万元计，如 4200`
    case 'share':
      return `${label}请填 0 到 100 之间的数`
    case 'day':
      return '请选择日期'
    default:
      return `${label}填得不对，请检查`
  }
}

function parseNumber({ kind }: FactSpec, text: string): number | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined
  const number = Number(text)
  if (kind === 'money') return Math.round(number * WAN * PERCENT) / PERCENT
  return kind === 'share' ? number / PERCENT : number
}
