import type { ProfileFact } from '@/shared/contract/enterprise-profile'
import type { FactSource } from '@/shared/domain/enterprise/fact-note'
import type { QualificationNames } from '@/shared/domain/enterprise/qualification-list'
import { factSpec, type FactKey, type FactValue } from '@/shared/domain/policy/eligibility/facts'
import { formatAmount } from '@/shared/domain/policy/eligibility/wording'
import { toDay } from '@/shared/domain/time/days'

const SOURCES: Readonly<Record<FactSource, string>> = {
  enterprise: '我们自己填的',
  roster: '园区名册里的',
  steward: '管家录入，已同意',
  administrator: '园区管理员录入，已同意',
}

/** A fact's value in words. `qualifications` has the region's names for them. */
export function formatFact(fact: FactKey, value: FactValue, qualifications: QualificationNames = {}): string {
  const spec = factSpec(fact)
  const choices = { ...spec?.choices, ...(fact === 'qualifications' && qualifications) }
  if (value === null) return '没有'
  if (typeof value === 'boolean') return value ? '是' : '不是'
  if (typeof value === 'number') return spec ? formatAmount(value, spec) : String(value)
  if (typeof value === 'string') return choices[value] ?? value
  return value.length === 0 ? '没有' : value.map((one) => choices[one] ?? one).join('、')
}

/** Who stated the value and when, and when it was last confirmed. */
export function formatFactSource({
  value,
  source,
  by,
  at,
  confirmedAt,
}: Partial<Pick<ProfileFact, 'value' | 'source' | 'by' | 'at' | 'confirmedAt'>>): string {
  if (value === undefined) return '还没有填'
  const parts = [
    source === undefined ? '以前填的' : SOURCES[source],
    by,
    at === undefined || at === 0 ? undefined : toDay(at),
    confirmedAt === undefined ? undefined : `${toDay(confirmedAt)} 确认仍然属实`,
  ]
  return parts.filter((part) => part !== undefined).join(' · ')
}
