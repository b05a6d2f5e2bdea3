import { POLICY_LEVEL_LABELS } from '../policy/level'
import type { PolicyContent } from '../policy/policy'
import { thing } from './message-fields'
import type { MessageValues } from './templates'

type Told = Pick<PolicyContent, 'title' | 'shortTitle' | 'level' | 'issuingBodies' | 'deadlineOn' | 'plain'>

/** Nothing of how long it holds: the document may say nothing of that either. */
const NO_DEADLINE = '原文没有写截止日期'

/**
 * What the subscription message about a policy says. The short title goes out as it was written and reviewed: when it does not fit, the
 * rehearsal says so instead of cutting it.
 */
export function policyMessage(policy: Told): MessageValues<'policy_for_you'> {
  return {
    title: policy.shortTitle,
    level: POLICY_LEVEL_LABELS[policy.level],
    issuer: thing(policy.issuingBodies[0] ?? ''),
    deadline: policy.deadlineOn === undefined ? NO_DEADLINE : thing(`${dayWords(policy.deadlineOn)}前`),
    note: thing(policy.plain.gain),
  }
}

/** What the message says of other policies that it tells of as well. */
export function digestNote(others: number): string {
  return thing(`另有 ${others} 项新政策，都在消息里`)
}

/** What the inbox says about it. */
export function policyNotice({ shortTitle, plain, deadlineOn }: Told): { title: string; text: string } {
  const until = deadlineOn === undefined ? '' : `\n${dayWords(deadlineOn)}前办理`
  return { title: `适合您的政策：${shortTitle}`, text: `${plain.gain}${until}` }
}

/** `2020年4月30日` */
function dayWords(on: string): string {
  const [year = '', month = '', day = ''] = on.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}
