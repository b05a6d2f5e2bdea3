import type { Category } from './category'
import type { NeedState } from './need'

/** The steps in which an officer may use a quick reply: the actions of the contract that carry words for the enterprise. */
export const QUICK_REPLY_STEPS = ['claim', 'reply', 'ask', 'propose', 'forward', 'sendBack'] as const
export type QuickReplyStep = (typeof QUICK_REPLY_STEPS)[number]

/** A sentence that officers write often. An absent field fits every place. */
export interface QuickReply {
  id: string
  /** With variables in braces: `{企业}您好，我是{我}`. */
  text: string
  step?: QuickReplyStep
  category?: Category
  state?: NeedState
  /** An example of the product that the zone has not made its own yet. */
  example?: true
}

/** The variables that are replaced by values. Any other name in braces is a blank, to be filled by hand. */
export const REPLY_VARIABLES = ['企业', '联系人', '我', '我的电话', '今天', '受理码', '下次答复'] as const
type ReplyVariable = (typeof REPLY_VARIABLES)[number]
export type ReplyValues = Readonly<Record<ReplyVariable, string>>

/** Up to 20 signs in braces, on one line. */
const BLANK = /\{([^{}\n]{1,20})\}/g

const isVariable = (name: string): name is ReplyVariable => REPLY_VARIABLES.some((one) => one === name)

/** The text with its variables replaced by values; a variable without a value stays in braces. */
export function fillQuickReply(text: string, values: ReplyValues): string {
  return text.replace(BLANK, (blank, name: string) => (isVariable(name) && values[name]) || blank)
}

/** Blanks have Chinese names. Other braces may belong to a quotation, such as a line of a program. */
const CHINESE = /[\u4e00-\u9fff]/

/** The blanks of a text, each once. A text with blanks must not be sent. */
export function listBlanks(text: string): string[] {
  return [...new Set(text.match(BLANK) ?? [])].filter((blank) => CHINESE.test(blank))
}

/** Where an officer is about to use a quick reply. */
export interface ReplyPlace {
  step: QuickReplyStep
  category: Category
  state: NeedState
}

/**
 * The replies that fit a place. Replies that somebody wrote come before the product's examples. Then the closest come first: those that name the
 * category, then the state, then the step. Equals keep the given order.
 */
export function fittingReplies<R extends QuickReply>(replies: readonly R[], place: ReplyPlace): R[] {
  const fits = ({ step, category, state }: R) =>
    (step ?? place.step) === place.step &&
    (category ?? place.category) === place.category &&
    (state ?? place.state) === place.state
  const closeness = ({ step, category, state, example }: R) =>
    (example ? 0 : 8) + (category ? 4 : 0) + (state ? 2 : 0) + (step ? 1 : 0)
  return replies.filter(fits).sort((a, b) => closeness(b) - closeness(a))
}

/** The replies that contain every typed word, whatever the case of its letters. */
export function searchReplies<R extends QuickReply>(replies: readonly R[], typed: string): R[] {
  const words = typed
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return replies.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)))
}

/** The name of a company as people say it: without its legal form, which distinguishes nobody. */
export function shortName(enterpriseName: string): string {
  return enterpriseName.replace(/(股份)?有限(责任)?公司$/, '')
}

/** The replies of a new zone: examples, marked as such until somebody changes or deletes them. */
export const EXAMPLE_REPLIES: readonly QuickReply[] = (
  [
    ['claim', '{联系人}您好，我是{我}，这件事由我负责，先核实情况。'],
    ['claim', '已收到，正在联系{单位}。'],
    ['reply', '已联系{单位}，今天下班前给您回音。'],
    ['reply', '已经在办，预计{哪天}有结果，我会主动告诉您。'],
    ['reply', '请直接拨打{电话}，报受理码 {受理码} 即可，我会跟进。'],
    ['ask', '请补充具体数量和最晚时间。'],
    ['ask', '请上传{材料}的照片。'],
    ['propose', '已由{单位}落实，请您确认是否解决。'],
    ['forward', '超出本区权限，请上一级协调{单位}。'],
  ] as const
).map(([step, text], index) => ({ id: `example_${index + 1}`, step, text, example: true }))
