import type { ButtonProps } from '@/ui/button/button'
import type { NeedView } from '@/shared/contract/need-view'
import type { NeedEventType } from '@/shared/domain/need/need'

/** What the park says to a need, each with words of its own; named as the action of the contract. */
export type StepKind = 'reply' | 'ask' | 'propose' | 'forward' | 'decline'

export interface StepWords {
  /** What has to be in `need.steps`. */
  step: NeedEventType
  /** On the button that opens the sheet, and its title. */
  text: string
  /** In the list of further steps: what it does. */
  explained: string
  label: string
  placeholder: string
  sendText: string
  /** Said when it worked. */
  said: string
  /** Sentences to begin with. */
  quick: readonly string[]
  buttonKind?: NonNullable<ButtonProps['kind']>
}

export const STEP_WORDS: Readonly<Record<StepKind, StepWords>> = {
  reply: {
    step: 'replied',
    text: '回复',
    explained: '说说办到哪一步了，重新开始下次答复的计时',
    label: '回复企业',
    placeholder: '办到哪一步了、下一步做什么、什么时候有结果',
    sendText: '发送回复',
    said: '已回复，企业马上看得到',
    quick: [
      '已联系相关单位，今天下班前给您回音。',
      '已经在办，预计明天有结果，我会主动告诉您。',
      '请直接拨打服务电话，报企业名称即可，我会跟进。',
    ],
  },
  ask: {
    step: 'info_requested',
    text: '请补充',
    explained: '缺信息时问企业，等待期间计时暂停',
    label: '需要补充什么',
    placeholder: '缺什么、为什么需要、怎么提供',
    sendText: '请企业补充',
    said: '已请企业补充，计时暂停',
    quick: ['请补充具体数量和最晚时间。', '请上传营业执照和相关合同照片。', '请告诉我现场联系人和电话。'],
  },
  propose: {
    step: 'resolution_proposed',
    text: '提出办结',
    explained: '说明结果，由企业确认；只有企业能办结',
    label: '办理结果',
    placeholder: '怎么解决的、企业接下来要做什么',
    sendText: '请企业确认',
    said: '已提出办结，等企业确认',
    quick: ['已对接落实，请您确认是否解决。', '已协调到位，后续由服务单位直接与您联系。'],
  },
  forward: {
    step: 'forwarded',
    text: '转上级办理',
    explained: '本级办不了时往上转，计时和经过都保留',
    label: '转办原因',
    placeholder: '为什么本级办不了、希望上级做什么',
    sendText: '转上级办理',
    said: '已转上级，计时不变',
    quick: ['超出本区权限，请市级协调。', '需要省级平台统筹资源。'],
  },
  decline: {
    step: 'declined',
    text: '不受理',
    explained: '说清原因，企业看得到',
    label: '不受理的原因',
    placeholder: '为什么不能办、企业可以找谁',
    sendText: '确定不受理',
    said: '已说明不受理',
    quick: ['不属于园区服务范围，建议联系：', '与已提交的诉求重复，请看前一条。'],
    buttonKind: 'danger',
  },
}

/** What can be said to all who have the same need at once. */
export const TOGETHER_WORDS = {
  reply: { offer: (count: number) => `同时回复其余 ${count} 件`, verb: '回复', done: '已回复' },
  propose: {
    offer: (count: number) => `同时给其余 ${count} 件提出办结`,
    verb: '提出办结',
    done: '已提出办结',
  },
} as const
export type BulkReplyKind = keyof typeof TOGETHER_WORDS

export const isBulkReplyKind = (kind: StepKind): kind is BulkReplyKind => kind in TOGETHER_WORDS

export interface DeskButtons {
  /** The need is nobody's yet, or was handed on: take it up. */
  claim: boolean
  /** The one thing to do now. */
  primary?: StepKind
  secondary?: StepKind
  /** Behind 更多. */
  more: StepKind[]
}

/** In the order in which they are offered. */
export const STEP_KINDS: readonly StepKind[] = ['reply', 'propose', 'ask', 'forward', 'decline']

/** The buttons that the domain's next steps allow. Who holds the need already has nothing to claim. */
export function deskButtons({ steps }: Pick<NeedView, 'steps'>): DeskButtons {
  const allowed = STEP_KINDS.filter((kind) => steps.includes(STEP_WORDS[kind].step))
  const claim = steps.includes('claimed') && !allowed.includes('reply')
  const primary = allowed.find((kind) => kind === 'reply')
  const secondary = allowed.find((kind) => kind === 'propose')
  return {
    claim,
    ...(primary && { primary }),
    ...(secondary && { secondary }),
    more: allowed.filter((kind) => kind !== primary && kind !== secondary),
  }
}

/** Under which name something half written to a need is kept. */
export const stepDraftKey = (needId: string, kind: StepKind) => `desk-draft:${needId}:${kind}`

/** Under which name the choice of those who are answered at once is kept until it is sent. */
export const bulkReplyChoiceKey = (needId: string, kind: BulkReplyKind) => `desk-together:${needId}:${kind}`

/** Under which name what is sent to several is kept until each has it. */
export const bulkReplyKey = (needId: string, kind: BulkReplyKind) => `desk-round:${needId}:${kind}`
