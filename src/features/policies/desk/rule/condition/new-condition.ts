import { FACTS, factSpec, type FactKey } from '@/shared/domain/policy/eligibility/facts'
import { dayNumber } from '@/shared/domain/time/days'
import type { Condition, Rule, Test } from '@/shared/domain/policy/eligibility/rule'
import { formatCondition, type NameOfCode } from '@/shared/domain/policy/eligibility/wording'

/** Stands for a number that is still missing. */
export const UNWRITTEN = Number.NaN

/** The first test for a fact, by its kind. Missing values are left open. */
export function newTest(fact: FactKey, facts: Rule['facts']): Test {
  switch (factSpec(fact, facts)?.kind) {
    case 'flag':
      return { test: 'flag', fact, value: true }
    case 'day':
      return fact === 'establishedOn'
        ? { test: 'elapsed', fact, is: 'at_least', period: { years: 1 } }
        : { test: 'day', fact, is: 'on_or_before', on: '' }
    case 'choice':
    case 'choices':
    case 'code':
      return { test: 'among', fact, values: [] }
    default:
      return { test: 'number', fact, is: 'at_least', value: UNWRITTEN }
  }
}

/** Says what is still missing in a condition; undefined when it is complete. */
export function missingPart(condition: Condition): string | undefined {
  switch (condition.test) {
    case 'number':
    case 'sum':
    case 'ratio':
      return Number.isFinite(condition.value) ? undefined : '还要填数值'
    case 'growth':
      return Number.isFinite(condition.rate) ? undefined : '还要填增长多少'
    case 'among':
      return condition.values.length > 0 ? undefined : '还要选至少一项'
    case 'day':
      return dayNumber(condition.on) === undefined ? '还要选日期' : undefined
    case 'today':
      return condition.from === undefined && condition.until === undefined ? '还要选起止日期' : undefined
    case 'elapsed':
      return Object.values(condition.period).every((count: number) => count >= 1) ? undefined : '还要填多久'
    default:
      return undefined
  }
}

/** A condition in plain words, even while it is incomplete. */
export function formatBuilt(condition: Condition, rule: Rule, nameOf: NameOfCode): string {
  if (missingPart(condition) === undefined) return formatCondition(condition, rule, nameOf)
  if (condition.test === 'today') return '在期限内办理'
  if (condition.test === 'ratio') return FACTS[condition.part].label
  if (condition.test === 'growth' || condition.test === 'sum') return FACTS[condition.fact].label
  return factSpec(condition.fact, rule.facts)?.label ?? '还没选企业信息'
}
