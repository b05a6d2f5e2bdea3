import { FACTS } from '@/shared/domain/policy/eligibility/facts'
import { formatAmount } from '@/shared/domain/policy/eligibility/wording'
import type { Gain } from '@/shared/domain/policy/measures/could-get'

/** An amount in words: 30 万元. */
export function formatYuan(yuan: number): string {
  return formatAmount(yuan, FACTS.revenueYuan)
}

/** The gain of a measure in words: 最高 30 万元. */
export function formatGain({ yuan, upTo }: Pick<Gain, 'yuan' | 'upTo'>): string {
  return yuan === undefined ? '金额要看具体情况' : `${upTo ? '最高 ' : ''}${formatYuan(yuan)}`
}
