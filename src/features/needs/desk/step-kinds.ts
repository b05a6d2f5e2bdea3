import type { NeedView } from '@/shared/contract/need-view'
import type { NeedEventType } from '@/shared/domain/need/need'

/** A step of the park that carries a text, named as the action of the contract. */
export type StepKind = 'reply' | 'ask' | 'propose' | 'forward' | 'sendBack'

export interface StepWords {
  /** The event that `need.steps` must contain. */
  step: NeedEventType
  /** Text of the button that opens the sheet, and the title of the sheet. */
  text: string
  /** Explanation in the list of further steps. */
  explained: string
  label: string
  placeholder: string
  sendText: string
  /** Toast after the step worked. */
  doneText: string
}

export const STEP_WORDS: Readonly<Record<StepKind, StepWords>> = {
  reply: {
    step: 'replied',
    text: '回复',
    explained: '说说办到哪一步了，重新开始下次答复的计时',
    label: '回复企业',
    placeholder: '办到哪一步了、下一步做什么、什么时候有结果',
    sendText: '发送回复',
    doneText: '已回复，企业马上看得到',
  },
  ask: {
    step: 'info_requested',
    text: '请补充',
    explained: '缺信息时问企业，等待期间计时暂停',
    label: '需要补充什么',
    placeholder: '缺什么、为什么需要、怎么提供',
    sendText: '请企业补充',
    doneText: '已请企业补充，计时暂停',
  },
  propose: {
    step: 'resolution_proposed',
    text: '提出办结',
    explained: '说明结果，由企业确认；只有企业能办结',
    label: '办理结果',
    placeholder: '怎么解决的、企业接下来要做什么',
    sendText: '请企业确认',
    doneText: '已提出办结，等企业确认',
  },
  forward: {
    step: 'forwarded',
    text: '转上级办理',
    explained: '本级办不了时往上转，计时和经过都保留',
    label: '转办原因',
    placeholder: '为什么本级办不了、希望上级做什么',
    sendText: '转上级办理',
    doneText: '已转上级，计时不变',
  },
  sendBack: {
    step: 'sent_back',
    text: '转回下级办理',
    explained: '转给原来的园区接着办，计时和经过都保留',
    label: '转回的原因',
    placeholder: '上级办到哪一步了、下级接着做什么',
    sendText: '转回下级办理',
    doneText: '已转回下级，计时不变',
  },
}

/** How a need is declined: by the officer alone before work has begun, later by asking an administrator. */
export type DeclineKind = 'decline' | 'proposeDecline'

export const DECLINE_WORDS = {
  decline: {
    step: 'declined',
    text: '不受理',
    explained: '选理由、写清企业可以找谁；企业可以提一次异议',
    sendText: '确定不受理',
    doneText: '已说明不受理',
  },
  proposeDecline: {
    step: 'decline_proposed',
    text: '申请不受理',
    explained: '已经办过的诉求，由管理员一个工作日内决定，企业看得到',
    sendText: '请管理员决定',
    doneText: '已请管理员决定',
  },
} as const satisfies Record<DeclineKind, { step: NeedEventType } & Record<string, string>>

/** Steps that can be taken for all same needs at once. */
export const BULK_REPLY_WORDS = {
  reply: { offer: (count: number) => `同时回复其余 ${count} 件`, verb: '回复', done: '已回复' },
  propose: {
    offer: (count: number) => `同时给其余 ${count} 件提出办结`,
    verb: '提出办结',
    done: '已提出办结',
  },
} as const
export type BulkReplyKind = keyof typeof BULK_REPLY_WORDS

export const isBulkReplyKind = (kind: StepKind): kind is BulkReplyKind => kind in BULK_REPLY_WORDS

export interface DeskButtons {
  /** The need can be claimed: nobody is responsible, or it was forwarded. */
  claim: boolean
  /** The most likely next step. */
  primary?: StepKind
  secondary?: StepKind
  /** The steps behind 更多. */
  more: StepKind[]
  decline?: DeclineKind
}

/** All steps, in the order in which they are offered. */
export const STEP_KINDS: readonly StepKind[] = ['reply', 'propose', 'ask', 'forward', 'sendBack']

/** The buttons for the steps that the domain allows. A person who may reply is responsible already, so 认领 is left out. */
export function deskButtons({ steps }: Pick<NeedView, 'steps'>): DeskButtons {
  const allowed = STEP_KINDS.filter((kind) => steps.includes(STEP_WORDS[kind].step))
  const claim = steps.includes('claimed') && !allowed.includes('reply')
  const primary = allowed.find((kind) => kind === 'reply')
  const secondary = allowed.find((kind) => kind === 'propose')
  const decline = (['decline', 'proposeDecline'] as const).find((kind) =>
    steps.includes(DECLINE_WORDS[kind].step),
  )
  return {
    claim,
    ...(primary && { primary }),
    ...(secondary && { secondary }),
    more: allowed.filter((kind) => kind !== primary && kind !== secondary),
    ...(decline && { decline }),
  }
}

/** Storage key of a text that has not been sent. */
export const stepDraftKey = (needId: string, kind: StepKind) => `desk-draft:${needId}:${kind}`

/** Storage key of the choice of same needs; `together` is its stored name since the first version. */
export const bulkReplyChoiceKey = (needId: string, kind: BulkReplyKind) => `desk-together:${needId}:${kind}`

/** Storage key of a reply to several needs; `round` is its stored name since the first version. */
export const bulkReplyKey = (needId: string, kind: BulkReplyKind) => `desk-round:${needId}:${kind}`
