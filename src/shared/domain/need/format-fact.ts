import { formatDay } from '../time/wording'
import type { CategoryFactSpec } from './category'

const WAN = 10_000

/** A fact as text: 200 万元, 6,500 元, 30 人, 3月1日. */
export function formatFact(spec: CategoryFactSpec, value: string | number): string {
  if (typeof value !== 'number') return spec.kind === 'day' ? formatDay(value) : value
  if (spec.kind === 'money' && value >= WAN && value % WAN === 0)
    return `${(value / WAN).toLocaleString('en-US')} 万元`
  return `${value.toLocaleString('en-US')}${spec.unit === undefined ? '' : ` ${spec.unit}`}`
}
