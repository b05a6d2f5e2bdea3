import type { ChipTone } from '@/ui/chip/chip'
import type { IconName } from '@/ui/icon/icon'
import type { NeedCard, NeedView } from '@/shared/contract/need-view'
import { firstClause, NEED_STATE_LABELS, RATING_LABELS, type NeedState } from '@/shared/domain/need/need'

interface StateChip {
  text: string
  tone: ChipTone
  icon: IconName
}

const chip = (state: NeedState, tone: ChipTone, icon: IconName): StateChip => ({
  text: NEED_STATE_LABELS[state],
  tone,
  icon,
})

/** A state as a chip: icon, word and colour. The colour is warm when the enterprise has to act. */
export const NEED_STATE_CHIPS: Readonly<Record<NeedState, StateChip>> = {
  submitted: chip('submitted', 'accent', 'clock'),
  in_progress: chip('in_progress', 'accent', 'edit'),
  awaiting_info: chip('awaiting_info', 'warn', 'question'),
  forwarded: chip('forwarded', 'accent', 'forward'),
  awaiting_confirmation: chip('awaiting_confirmation', 'warn', 'check'),
  resolved: chip('resolved', 'good', 'check'),
  reopened: chip('reopened', 'warn', 'undo'),
  declined: chip('declined', 'plain', 'close'),
  withdrawn: chip('withdrawn', 'plain', 'undo'),
  merged: chip('merged', 'plain', 'swap'),
}

const CUT = '…'

/** The heading of a need on its own page. Lists cut the title; here the whole first clause of the text stands. */
export function formatHeading({ title, text }: Pick<NeedView, 'title' | 'text'>): string {
  const start = title.endsWith(CUT) ? title.slice(0, -CUT.length) : undefined
  const flat = text.replace(/\s+/g, ' ').trim()
  return start !== undefined && flat.startsWith(start) ? firstClause(flat) : title
}

type Entry = NeedView['timeline'][number]

/** The words of the timeline for each step; `{name}` is the person who took it. */
const ENTRY_WORDS: Readonly<Record<Exclude<Entry['type'], 'posted' | 'rated'>, string>> = {
  claimed: '{name} 认领，开始办理',
  replied: '{name} 回复',
  info_requested: '{name} 请企业补充',
  info_added: '{name} 补充了内容',
  edited: '{name} 改了内容',
  corrected: '{name} 更正了内容',
  resolution_proposed: '{name} 提出办理结果',
  confirmed: '{name} 确认已解决',
  rejected: '{name} 认为还没解决',
  declined: '{name} 说明不受理',
  forwarded: '{name} 转上级办理，计时不变',
  handed_over: '{name} 安排换人办理',
  offered: '{name} 请同事接手',
  assigned: '{name} 安排换人办理',
  offer_accepted: '{name} 接手办理',
  offer_refused: '{name} 没有接手',
  offer_returned: '到时没有接手，自动退回',
  split_proposed: '{name} 建议拆成两件',
  split_agreed: '{name} 同意拆成两件',
  split_refused: '{name} 不同意拆开',
  sent_back: '{name} 转回下级办理，计时不变',
  withdrawn: '{name} 撤回了诉求',
  merged: '{name} 把两件诉求合并成一件',
  escalated: '超时催办',
  recounted: '日历有变动，承诺的时间重新计算',
  expired: '五个工作日没有答复，自动办结',
  decline_proposed: '{name} 申请不受理，由管理员决定',
  decline_refused: '{name} 不同意不受理，继续办理',
  contested: '{name} 对不受理提出异议',
  contest_upheld: '{name} 复核：异议成立，重新办理',
  contest_denied: '{name} 复核：维持不受理',
  raised: '改由管理员负责',
  called_back: '{name} 回访了企业',
  call_back_reopened: '{name} 回访后重新办理',
  papers_asked: '{name} 请企业后补材料',
  paper_handed_in: '{name} 补交了材料',
  paper_checked: '{name} 核对了材料',
  papers_reminded: '提醒补交材料',
}

/** One line of the timeline. */
export function formatEntry({ type, by: { side, name } }: Entry, rating?: NeedView['rating']): string {
  if (type === 'posted') return side === 'park' ? `${name} 代企业登记了诉求` : `${name} 提交了诉求`
  if (type === 'rated') return rating ? `${name} 评价：${RATING_LABELS[rating.level]}` : `${name} 作了评价`
  return ENTRY_WORDS[type].replace('{name}', () => name)
}

/** The words of an entry. An edit also has the words before it. */
export function formatEntryText({ text, before }: Pick<Entry, 'text' | 'before'>): string | undefined {
  return before === undefined ? text : [text, `原来写的：${before}`].filter(Boolean).join('\n')
}

/** The question of the park with 请补充 once: many questions begin with these words already. */
function formatAsked(text = '办理需要的信息'): string {
  return /^请.{0,2}(?:补充|提供|上传|告诉|说明)/.test(text) ? text : `请补充：${text}`
}

/** State of a need in one line of a list, in the enterprise's words. */
export function formatStanding(need: NeedCard): string {
  const { responsible, last } = need
  if (need.ruling === 'contest') return '您的异议已送到，等管理员复核'
  if (need.ruling === 'decline') return `${responsible} 申请不受理，等管理员决定`
  switch (need.state) {
    case 'submitted':
      return `${responsible} 负责，已收到`
    case 'awaiting_info':
      return formatAsked(last.text)
    case 'awaiting_confirmation':
      return `${responsible} 提出了办理结果，请您确认`
    case 'forwarded':
      return `${last.type === 'sent_back' ? '已转回园区' : '已转给上级'}的 ${responsible}，等 TA 接手`
    case 'in_progress':
    case 'reopened':
      if (last.type === 'claimed' && last.text === undefined) return `${responsible} 已认领，还没答复`
      return last.type === 'replied' && last.text !== undefined
        ? `${responsible}：${last.text}`
        : `${responsible} 正在办理`
    case 'resolved':
      return last.type === 'expired' ? '到期未答复，自动办结' : '已解决'
    case 'declined':
      return `不受理：${last.text ?? '见详情'}`
    case 'withdrawn':
      return '已撤回'
    case 'merged':
      return '已并入另一件，接着办理'
  }
}
