import type { PushView, Rehearsal } from '@/shared/contract/pushes'
import type { Ring } from '@/shared/domain/push/rings'
import { toDay } from '@/shared/domain/time/days'
import { formatDay } from '@/shared/domain/time/wording'
import { LEDGER_REASON_LABELS } from '@/shared/domain/push/ledger'

/** States of a push in words. */
export const PUSH_STATE_LABELS: Readonly<Record<PushView['state'], string>> = {
  planning: '正在排队',
  sending: '发送中',
  done: '已完成',
  stopped: '已停止',
}

export const PUSH_STATE_TONES = {
  planning: 'accent',
  sending: 'accent',
  done: 'good',
  stopped: 'warn',
} as const

export const PUSH_STATE_ICONS = {
  planning: 'clock',
  sending: 'send',
  done: 'check',
  stopped: 'warning',
} as const

/** Why people get only a notice in the inbox: 12 人没有同意接收提醒，或次数已用完. */
export function formatInboxOnly({ inboxOnly }: Rehearsal['people']): string[] {
  return inboxOnly.map(({ reason, people }) => `${people} 人${LEDGER_REASON_LABELS[reason]}`)
}

/** The name of the first ring. A measure without conditions is for everybody, and nobody has checked whether it fits. */
export const fitLabel = (measures: readonly { rule?: unknown }[]) =>
  measures.some(({ rule }) => rule === undefined) ? '符合条件或没设条件的企业' : '符合条件的企业'

/** Names of the rings. */
export const RING_LABELS: Readonly<Record<Ring, string>> = {
  fit: '符合条件的企业',
  one_fact: '补一项信息就知道的企业',
  may_fit: '还差几项信息的企业',
  followers: '其他关注了主题的人',
}

/** Says that a lasting push also tells later enterprises, and when it reminds people. */
export function formatLasting({ remindAt, reminders = 1 }: NonNullable<Rehearsal['lasting']>): string {
  const later = '之后新来的、新符合的企业也会告诉，每人一次'
  if (remindAt === undefined) return `${later}。`
  const first = formatDay(toDay(remindAt))
  return reminders > 1
    ? `${later}；各项截止前各提醒一次，共 ${reminders} 次，第一次在${first}。`
    : `${later}；${first}再提醒一次。`
}

/** Names of pushes that are not the policy itself. */
export const PUSH_KIND_LABELS: Readonly<Record<NonNullable<PushView['kind']>, string>> = {
  reminder: '截止提醒',
  withdrawal: '撤回通知',
}
