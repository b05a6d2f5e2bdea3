import type { QuickReplyStep } from '@/shared/domain/need/quick-reply'

/** Names of the steps for which quick replies are offered. */
export const REPLY_STEP_LABELS: Readonly<Record<QuickReplyStep, string>> = {
  claim: '认领',
  reply: '回复',
  ask: '请补充',
  propose: '提出办结',
  forward: '转上级办理',
  sendBack: '转回下级',
}
