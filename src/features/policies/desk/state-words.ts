import type { ChipProps } from '@/ui/chip/chip'
import { POLICY_STATE_LABELS, type PolicyEventType, type PolicyState } from '@/shared/domain/policy/life'

const look = (
  state: PolicyState,
  tone: NonNullable<ChipProps['tone']>,
  icon: NonNullable<ChipProps['icon']>,
) => ({
  text: POLICY_STATE_LABELS[state],
  tone,
  icon,
})

/** A state as a chip: icon, word and colour. */
export const POLICY_STATE_CHIPS: Readonly<Record<PolicyState, ChipProps>> = {
  draft: look('draft', 'plain', 'edit'),
  in_review: look('in_review', 'warn', 'clock'),
  approved: look('approved', 'accent', 'check'),
  scheduled: look('scheduled', 'accent', 'calendar'),
  published: look('published', 'good', 'send'),
  recalled: look('recalled', 'bad', 'undo'),
  replaced: look('replaced', 'plain', 'swap'),
  expired: look('expired', 'plain', 'pause'),
}

/** Words of the history for each event. */
export const EVENT_WORDS: Readonly<Record<PolicyEventType, string>> = {
  edited: '修改了内容',
  submitted: '提交审核',
  pulled_back: '撤回修改',
  returned: '退回',
  approved: '审核通过',
  scheduled: '定好发布时间',
  unscheduled: '取消定时',
  published: '发布',
  recalled: '撤回政策',
  replaced: '由新政策替代',
  expired: '到期失效',
}

/** One line of the history: 陈立 修改了内容（3 次）. */
export function formatEvent(type: PolicyEventType, name: string, times: number): string {
  return `${name} ${EVENT_WORDS[type]}${times > 1 ? `（${times} 次）` : ''}`
}
