import { NEED_STATE_LABELS, type Need, type NeedEventType } from '@/shared/domain/need/need'
import type { Responsible } from '@/shared/domain/access/party'
import { owesCallBack } from '@/shared/domain/need/call-back'
import { ladderDate } from '@/shared/domain/need/due'
import type { Rung } from '@/shared/domain/need/escalation'
import { asSeenBy } from '@/shared/domain/need/review'
import { EVENT_SIDES } from '@/shared/domain/need/states'
import { thing } from '@/shared/domain/push/message-fields'
import { formatDayAndTime } from '@/shared/domain/time/wording'
import type { Job } from '../data/repositories/jobs'
import { newJob } from './new-job'

/** Titles of what the other side is told. */
const TITLES: Readonly<Record<'posted' | NeedEventType, string>> = {
  posted: '收到新诉求',
  claimed: '您的诉求有人接手了',
  replied: '您的诉求有新进展',
  info_requested: '请补充信息',
  info_added: '企业补充了信息',
  resolution_proposed: '请确认是否解决',
  confirmed: '企业确认已解决',
  rejected: '企业说还没解决',
  rated: '企业做了评价',
  declined: '您的诉求不受理，请看原因',
  forwarded: '您的诉求已转上级，时限不变',
  handed_over: '您的诉求换了经办人',
  offered: '您的诉求换了经办人',
  assigned: '您的诉求换了经办人',
  offer_accepted: '您的诉求换了经办人',
  offer_refused: '您的诉求换了经办人',
  offer_returned: '您的诉求换了经办人',
  split_proposed: '园区建议把诉求拆成两件，请您决定',
  split_agreed: '企业同意把诉求拆成两件',
  split_refused: '企业不同意拆开诉求',
  sent_back: '您的诉求转回原来的园区办，时限不变',
  withdrawn: '企业撤回了诉求',
  merged: '企业把两件诉求合并成了一件',
  expired: '您未答复，诉求已自动办结，可以重开',
  escalated: '您的诉求超时了，已催办',
  decline_proposed: '经办人申请不受理，由管理员决定',
  decline_refused: '管理员不同意不受理，继续办理',
  contested: '企业对不受理有异议',
  contest_upheld: '您的异议成立，重新办理',
  contest_denied: '复核后维持不受理',
  raised: '您的诉求已由管理员接手',
  called_back: '园区记录了对您的回访',
  call_back_reopened: '回访后重新办理您的诉求',
  recounted: '承诺的时间有调整',
  edited: '企业改了诉求内容',
  corrected: '企业更正了诉求内容',
  papers_asked: '请按承诺补交材料',
  paper_handed_in: '企业补交了材料',
  paper_checked: '您补交的材料核对了',
  papers_reminded: '有材料要补交',
}

/** Steps that the enterprise is told of only when another officer answers for its need afterwards. */
const TOLD_WITH_OFFICER: readonly (keyof typeof TITLES)[] = ['offered', 'offer_refused', 'offer_returned']

/**
 * The job that tells the other side of a step. Its id is made of the need and its version, so one change is told once. A step that waits for a
 * review has no job; it is told once the review has passed.
 */
export function jobAfter(
  need: Need,
  type: 'posted' | NeedEventType,
  now: number,
  before: Responsible = need.responsible,
): Job | undefined {
  const byEnterprise = type === 'posted' || EVENT_SIDES[type] === 'enterprise'
  const last = need.timeline.at(-1)
  if (last?.review !== undefined) return undefined
  if (TOLD_WITH_OFFICER.includes(type) && before.personId === need.responsible.personId) return undefined
  const { title } = asSeenBy(need, { reviews: false })
  const parkPeople = new Set([need.responsible.personId, before.personId])
  const to = byEnterprise
    ? [need.responsible.personId]
    : [need.author.personId, ...(type === 'forwarded' || type === 'sent_back' ? parkPeople : [])]
  const recipients = [...new Set(to)].filter((personId) => personId !== '' && personId !== last?.by.personId)
  if (recipients.length === 0) return undefined
  return newJob({ id: `need_${need.id}_${need.version}`, to: recipients }, now, {
    title: TITLES[type],
    text: `${title}${last?.text ? `\n${last.by.name}：${last.text}` : ''}`,
    page: byEnterprise ? `desk/need/index?needId=${need.id}` : `pages/need/index?needId=${need.id}`,
    needId: need.id,
    about: title,
    state: NEED_STATE_LABELS[need.state],
    who: thing(last?.by.name ?? need.responsible.name),
  })
}

/**
 * The job that reminds people of the park of a promise that is running out or was not kept. Its id is made of the need, the date that is due
 * and the rung, so nobody is told of one rung twice.
 */
export function reminderJob(
  need: Need,
  { rung, told }: { rung: Rung; told: readonly string[] },
  now: number,
): Job | undefined {
  const recipients = [...new Set(told)].filter((personId) => personId !== '')
  if (recipients.length === 0) return undefined
  const dueAt = ladderDate(need)
  const owed = need.ruling ? '决定' : owesCallBack(need) ? '回访' : '答复'
  const title =
    rung.afterWorkingMs < 0
      ? `有诉求快到${owed}时间了`
      : owed === '答复'
        ? '有诉求超时了，请马上处理'
        : `有诉求的${owed}超时了，请马上处理`
  const { title: asked } = asSeenBy(need, { reviews: false })
  return newJob({ id: `remind_${need.id}_${dueAt}_${rung.afterWorkingMs}`, to: recipients }, now, {
    title,
    text: `${asked}\n${need.responsible.name} 负责，${formatDayAndTime(dueAt)} 到期`,
    page: `desk/need/index?needId=${need.id}`,
    needId: need.id,
    about: asked,
    state: NEED_STATE_LABELS[need.state],
    who: thing(need.responsible.name),
    at: dueAt,
  })
}
