import type { Category } from './category'
import type { NeedState } from './need'

/** What an officer is doing when a quick reply may help: the actions of the contract that carry words for the enterprise. */
export const QUICK_REPLY_STEPS = ['claim', 'reply', 'ask', 'propose', 'forward', 'sendBack'] as const
export type QuickReplyStep = (typeof QUICK_REPLY_STEPS)[number]

/** A sentence that officers write often. A field that is absent narrows nothing. */
export interface QuickReply {
  id: string
  /** With variables in braces: `{企业}您好，我是{我}`. */
  text: string
  step?: QuickReplyStep
  category?: Category
  state?: NeedState
  /** It came with the product, and nobody has made it the zone's own yet. */
  example?: true
}

/** What is put in for each variable; any other name in braces is a blank, to be filled by hand. */
export const REPLY_VARIABLES = ['企业', '联系人', '我', '我的电话', '今天', '受理码', '下次答复'] as const
type ReplyVariable = (typeof REPLY_VARIABLES)[number]
export type ReplyValues = Readonly<Record<ReplyVariable, string>>

/** Something in braces, of at most 20 signs on one line. */
const BLANK = /\{([^{}\n]{1,20})\}/g

const isVariable = (name: string): name is ReplyVariable => REPLY_VARIABLES.some((one) => one === name)

/** The text with its variables; what has no value stays in braces. */
export function fillQuickReply(text: string, values: ReplyValues): string {
  return text.replace(BLANK, (blank, name: string) => (isVariable(name) && values[name]) || blank)
}

/** Blanks are named in Chinese: other braces may belong to what somebody quotes, a line of a program for example. */
const CHINESE = /[\u4e00-\u9fff]/

/** The blanks of a text, each once: with any of them it is not fit to be sent. */
export function listBlanks(text: string): string[] {
  return [...new Set(text.match(BLANK) ?? [])].filter((blank) => CHINESE.test(blank))
}

/** Where a quick reply is to be used. */
export interface ReplyPlace {
  step: QuickReplyStep
  category: Category
  state: NeedState
}

/**
 * Those that fit a place: what somebody wrote before the examples of the product, then the closest first: what names the category, then the
 * state, then the step; among equals in the order given.
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

/** Those that contain every word that was typed. */
export function searchReplies<R extends QuickReply>(replies: readonly R[], typed: string): R[] {
  const words = typed
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return replies.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)))
}

/** The name of a company as people say it: without the form of the law, which tells nobody apart. */
export function shortName(enterpriseName: string): string {
  return enterpriseName.replace(/(股份)?有限(责任)?公司$/, '')
}

/** What a zone begins with: examples, shown as such until somebody changes or deletes them. */
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
