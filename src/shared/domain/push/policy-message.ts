import { POLICY_LEVEL_LABELS } from '../policy/level'
import { lastDays } from '../policy/measures/last-days'
import type { Measure } from '../policy/measures/measure'
import { policyMeasures } from '../policy/measures/policy-measures'
import type { Policy, PolicyClause, PolicyContent } from '../policy/policy'
import { askWords } from './ask-words'
import { thing } from './message-fields'
import { withRelay, type Relay } from './relay'
import type { PushGroup, Ring, RingAsk } from './rings'
import type { MessageValues } from './templates'

type Told = Pick<
  PolicyContent,
  'title' | 'shortTitle' | 'level' | 'issuingBodies' | 'deadlineOn' | 'plain' | 'measures' | 'rule'
> &
  Pick<Policy, 'withdrawnClauses'> & {
    /** The measures that it is told for; absent: all that are in force. */
    told?: readonly Measure[]
  }

/** Nothing of how long it holds: the document may say nothing of that either. */
const NO_DEADLINE = '原文没有写截止日期'
const TITLES_SHOWN = 3

/**
 * What the subscription message about a policy says. The short title goes out as it was written and reviewed: when it does not fit, the
 * rehearsal says so instead of cutting it.
 */
export function policyMessage(policy: Told): MessageValues<'policy_for_you'> {
  return {
    title: policy.shortTitle,
    level: POLICY_LEVEL_LABELS[policy.level],
    issuer: thing(policy.issuingBodies[0] ?? ''),
    deadline: thing(untilWords(policy)),
    note: thing(policy.plain.gain),
  }
}

/** What the message says of others that it stands for as well: new policies, reminders or withdrawals, also of the same policy. */
export function digestNote(others: number): string {
  return thing(`另有 ${others} 条政策消息，都在消息里`)
}

/** What those of a ring are told: nobody reads that a policy fits who is only asked, or only follows its theme. */
export function ringWords(
  policy: Told,
  ring: Ring,
  { ask, relay }: { ask?: RingAsk | undefined; relay?: Relay | undefined } = {},
): Omit<PushGroup, 'ring' | 'ask'> {
  const asked = askedOf(policy, ask)
  const told = asked.length > 0 ? { ...policy, told: asked } : policy
  const values = policyMessage(told)
  const { notice, note } = RING_WORDS[ring](told, { label: ask?.label ?? '一项信息', asked })
  return {
    values: note === undefined ? values : { ...values, note: thing(note) },
    notice: { title: notice.title, text: withRelay(notice.text, relay) },
  }
}

/** The measures that a fact decides, as the policy has them now. */
function askedOf(policy: Told, ask: RingAsk | undefined): readonly Measure[] {
  const all = policy.told ?? policyMeasures(policy)
  return (ask?.measures ?? []).flatMap(({ id }) => all.find((one) => one.id === id) ?? [])
}

interface RingWords {
  notice: { title: string; text: string }
  /** In the place of what one gets. */
  note?: string
}

const RING_WORDS: Readonly<
  Record<Ring, (policy: Told, asking: { label: string; asked: readonly Measure[] }) => RingWords>
> = {
  fit: (policy) => ({ notice: policyNotice(policy) }),
  one_fact: (policy, { label, asked }) => {
    const { shortTitle, plain } = policy
    const isOnly = (policy.measures ?? []).length <= 1
    const { note, text } = askWords({ label, isOnly, gain: plain.gain }, asked)
    return {
      note,
      notice: { title: `补一项就知道适不适合：${shortTitle}`, text: withDay(text, policy) },
    }
  },
  may_fit: (policy) => ({
    note: '可能适合您，补几项信息就知道',
    notice: {
      title: `可能适合您的政策：${policy.shortTitle}`,
      text: `还有几项信息没有填，填了就知道贵企业符不符合。\n${gainAndDay(policy)}`,
    },
  }),
  followers: (policy) => ({
    note: '您关注的主题有新政策',
    notice: { title: `您关注的主题有新政策：${policy.shortTitle}`, text: gainAndDay(policy) },
  }),
}

/** What everybody reads who was told of a policy that is withdrawn; never that it fits. */
export function withdrawalWords(policy: Told, reason: string): Omit<PushGroup, 'ring' | 'ask'> {
  return {
    values: {
      ...policyMessage(policy),
      title: thing(`已撤回：${policy.shortTitle}`),
      deadline: '已撤回，不再受理',
      note: '请不要再按这份政策办理',
    },
    notice: {
      title: `已撤回：${policy.shortTitle}`,
      text: `发布单位撤回了这份政策，请不要再按它办理。原因：${reason}`,
    },
  }
}

/**
 * What everybody reads who was told of a policy of which one clause is taken back: nothing that holds only for those whom it fitted, and nothing of
 * clauses that were taken back before.
 */
export function clauseWithdrawalWords(
  policy: Told,
  clause: Pick<PolicyClause, 'path' | 'heading'>,
  reason: string,
): Omit<PushGroup, 'ring' | 'ask'> {
  const name = [clause.path, clause.heading].filter((part) => part !== '').join(' ')
  const rest = policyMeasures(policy).length > 0 ? `\n${REST_OPEN}` : ''
  return {
    values: {
      ...policyMessage(policy),
      title: thing(`撤回一条：${policy.shortTitle}`),
      note: thing(`不再办理：${name}`),
    },
    notice: {
      title: `撤回其中一条：${policy.shortTitle}`,
      text: `发布单位撤回了“${name}”，请不要再按这一条办理，没有撤回的条款仍然有效。原因：${reason}${rest}`,
    },
  }
}

/**
 * What stands in the place of an earlier push of a policy that lost measures since, `paths`: those whom it fitted may be fitted by what is gone, and the last
 * days may be those of what is gone. `left`: the measures of the push that are in force.
 */
export function overtakenWords(
  policy: Told,
  said: Ring | 'reminder',
  { paths, left, relay }: { paths: readonly string[]; left: readonly Measure[]; relay?: Relay | undefined },
): Omit<PushGroup, 'ring' | 'ask'> {
  const names = paths.map((path) => `“${path}”`).join('、')
  const told = left.length > 0 ? { ...policy, told: left } : policy
  const words = OVERTAKEN[said](policy)
  const text = `${names}已经撤回，请不要再按它办理。${words.text}`
  return {
    values: { ...policyMessage(told), note: thing(`${names}已撤回，其余请打开看`) },
    notice: {
      title: `（有条款已撤回）${words.title}`,
      text: withRelay(said === 'reminder' ? text : withDay(text, told), relay),
    },
  }
}

/** Of what is left nobody has looked yet whom it fits. */
const REST_OPEN = '其余各项贵企业能不能办，请打开看。'

const OVERTAKEN: Readonly<Record<Ring | 'reminder', (policy: Told) => { title: string; text: string }>> = {
  fit: ({ shortTitle }) => ({ title: shortTitle, text: REST_OPEN }),
  one_fact: ({ shortTitle }) => ({ title: shortTitle, text: REST_OPEN }),
  may_fit: ({ shortTitle }) => ({ title: shortTitle, text: `${REST_OPEN}还有信息没填的，填了就知道。` }),
  followers: ({ shortTitle }) => ({
    title: `您关注的主题有新政策：${shortTitle}`,
    text: '其余各项请打开看。',
  }),
  reminder: ({ shortTitle }) => ({ title: shortTitle, text: '其余各项到哪天截止，请打开看。' }),
}

/** What those read who were told, some days before the last day; `titles`: the measures that end then, where others go on. */
export function reminderWords(
  policy: Told,
  { untilOn, daysLeft, titles = [] }: { untilOn: string; daysLeft: number; titles?: readonly string[] },
): Omit<PushGroup, 'ring' | 'ask'> {
  const left = daysLeft === 0 ? '今天截止' : `还有 ${daysLeft} 天截止`
  return {
    values: { ...policyMessage(policy), deadline: thing(`${dayWords(untilOn)}，${left}`) },
    notice: {
      title: `${left}：${policy.shortTitle}`,
      text: `${titles.length > 0 ? titlesWords(titles) : policy.plain.gain}\n最后一天是 ${dayWords(untilOn)}。已经办了的，不用再办。`,
    },
  }
}

/** 设备补贴、上云补贴等 5 项。 */
function titlesWords(titles: readonly string[]): string {
  const named = titles.slice(0, TITLES_SHOWN).join('、')
  return titles.length > TITLES_SHOWN ? `${named}等 ${titles.length} 项。` : `${named}。`
}

/** What the inbox says to those whom it fits. Where a measure has no conditions nobody has looked whether it does: it is only new. */
export function policyNotice(policy: Told): { title: string; text: string } {
  const measures = policy.told ?? policyMeasures(policy)
  const isChecked = measures.length > 0 && measures.every(({ rule }) => rule !== undefined)
  return { title: `${isChecked ? '适合您的政策' : '新政策'}：${policy.shortTitle}`, text: gainAndDay(policy) }
}

const gainAndDay = (policy: Told) => withDay(policy.plain.gain, policy)

function withDay(text: string, policy: Told): string {
  const { first, several } = daysOf(policy)
  if (first === undefined) return text
  const until = several ? `各项截止时间不同，最早的 ${dayWords(first)}前办理` : `${dayWords(first)}前办理`
  return `${text}\n${until}`
}

/** 2024年5月31日前 · 最早2024年5月31日，各项不同: no longer than a field of a message. */
function untilWords(policy: Told): string {
  const { first, several } = daysOf(policy)
  if (first === undefined) return NO_DEADLINE
  return several ? `最早${dayWords(first)}，各项不同` : `${dayWords(first)}前`
}

function daysOf(policy: Told) {
  const { told = policyMeasures(policy), deadlineOn } = policy
  return lastDays(told, { ...(deadlineOn !== undefined && { deadlineOn }) })
}

/** `2020年4月30日` */
function dayWords(on: string): string {
  const [year = '', month = '', day = ''] = on.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}
