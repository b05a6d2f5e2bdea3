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

/** A state as a chip: icon, word and colour. Warm colours where the enterprise has to act. */
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

/** The title on the need's own page: lists cut it, here the whole first clause of the text stands. */
export function formatHeading({ title, text }: Pick<NeedView, 'title' | 'text'>): string {
  const start = title.endsWith(CUT) ? title.slice(0, -CUT.length) : undefined
  const flat = text.replace(/\s+/g, ' ').trim()
  return start !== undefined && flat.startsWith(start) ? firstClause(flat) : title
}

type Entry = NeedView['timeline'][number]

/** One line of the timeline. */
export function formatEntry(entry: Entry, rating?: NeedView['rating']): string {
  const { name } = entry.by
  switch (entry.type) {
    case 'posted':
      return entry.by.side === 'park' ? `${name} 代企业登记了诉求` : `${name} 提交了诉求`
    case 'claimed':
      return `${name} 认领，开始办理`
    case 'replied':
      return `${name} 回复`
    case 'info_requested':
      return `${name} 请企业补充`
    case 'info_added':
      return `${name} 补充了内容`
    case 'edited':
      return `${name} 改了内容`
    case 'corrected':
      return `${name} 更正了内容`
    case 'resolution_proposed':
      return `${name} 提出办理结果`
    case 'confirmed':
      return `${name} 确认已解决`
    case 'rejected':
      return `${name} 认为还没解决`
    case 'rated':
      return rating ? `${name} 评价：${RATING_LABELS[rating.level]}` : `${name} 作了评价`
    case 'declined':
      return `${name} 说明不受理`
    case 'forwarded':
      return `${name} 转上级办理，计时不变`
    case 'handed_over':
      return `${name} 安排换人办理`
    case 'offered':
      return `${name} 请同事接手`
    case 'assigned':
      return `${name} 安排换人办理`
    case 'offer_accepted':
      return `${name} 接手办理`
    case 'offer_refused':
      return `${name} 没有接手`
    case 'offer_returned':
      return '到时没有接手，自动退回'
    case 'split_proposed':
      return `${name} 建议拆成两件`
    case 'split_agreed':
      return `${name} 同意拆成两件`
    case 'split_refused':
      return `${name} 不同意拆开`
    case 'sent_back':
      return `${name} 转回下级办理，计时不变`
    case 'withdrawn':
      return `${name} 撤回了诉求`
    case 'merged':
      return `${name} 把两件诉求合并成一件`
    case 'escalated':
      return '超时催办'
    case 'recounted':
      return '日历有变动，承诺的时间重新计算'
    case 'expired':
      return '五个工作日没有答复，自动办结'
    case 'decline_proposed':
      return `${name} 申请不受理，由管理员决定`
    case 'decline_refused':
      return `${name} 不同意不受理，继续办理`
    case 'contested':
      return `${name} 对不受理提出异议`
    case 'contest_upheld':
      return `${name} 复核：异议成立，重新办理`
    case 'contest_denied':
      return `${name} 复核：维持不受理`
    case 'raised':
      return '改由管理员负责'
    case 'called_back':
      return `${name} 回访了企业`
    case 'call_back_reopened':
      return `${name} 回访后重新办理`
  }
}

/** The words of an entry; of an edit with what was written before. */
export function formatEntryText({ text, before }: Pick<Entry, 'text' | 'before'>): string | undefined {
  return before === undefined ? text : [text, `原来写的：${before}`].filter(Boolean).join('\n')
}

/** What is asked for, with 请补充 once: many questions begin with it themselves. */
function formatAsked(text = '办理需要的信息'): string {
  return /^请.{0,2}(?:补充|提供|上传|告诉|说明)/.test(text) ? text : `请补充：${text}`
}

/** State of a need in one line of a list, in words for the enterprise. */
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
