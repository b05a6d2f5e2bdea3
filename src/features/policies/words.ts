import type { ChipProps } from '@/ui/chip/chip'
import { daysLeft, SOON_DAYS } from '@/shared/domain/time/deadline'
import { type FactKey, type FactValue, factSpec } from '@/shared/domain/policy/eligibility/facts'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { formatAmount } from '@/shared/domain/policy/eligibility/wording'
import { nameOfCode } from '@/shared/domain/policy/reason'
import { formatDayWithYear } from '@/shared/domain/time/wording'

/** A verdict as a chip. `everybody` stands for a measure without conditions; nobody has said whether its notice names any. */
export const VERDICT_CHIPS: Readonly<Record<Verdict | 'everybody', ChipProps>> = {
  met: { text: '符合', tone: 'good', icon: 'check' },
  unknown: { text: '待补信息', tone: 'warn', icon: 'question' },
  unmet: { text: '暂不符合', tone: 'plain', icon: 'close' },
  everybody: { text: '条件见原文', tone: 'plain', icon: 'file' },
}

/** The verdict of one condition in words, for people who do not see its icon. */
export const CONDITION_WORDS: Readonly<Record<Verdict, string>> = {
  met: '符合',
  unknown: '还不清楚',
  unmet: '不符合',
}

/** The days that are left: 还有 9 天 · 今天截止 · 已截止. Undefined without a deadline. */
export function deadlineChip(deadlineOn: string | undefined, now: number): ChipProps | undefined {
  const left = daysLeft(deadlineOn, now)
  if (deadlineOn === undefined || left === undefined) return undefined
  if (left < 0) return { text: '已截止', tone: 'plain', icon: 'clock' }
  if (left === 0) return { text: '今天截止', tone: 'bad', icon: 'clock' }
  if (left <= SOON_DAYS) return { text: `还有 ${left} 天`, tone: left <= 7 ? 'bad' : 'warn', icon: 'clock' }
  return { text: `${formatDayWithYear(deadlineOn)}截止`, tone: 'plain', icon: 'clock' }
}

/** The value of a fact in words: 86 人, 高新技术企业. */
export function formatFactValue(fact: FactKey, value: FactValue, rule: Rule): string {
  const spec = factSpec(fact, rule.facts) ?? { label: fact, kind: 'number' as const }
  const formatCode = (code: string) => spec.choices?.[code] ?? nameOfCode(fact, code) ?? code
  if (value === null) return spec.kind === 'day' ? '没有发生过' : '都不是'
  if (typeof value === 'boolean') return value ? '是' : '不是'
  if (typeof value === 'number') return formatAmount(value, spec)
  if (typeof value === 'string') return spec.kind === 'day' ? formatDayWithYear(value) : formatCode(value)
  return value.length === 0 ? '都没有' : value.map(formatCode).join('、')
}
