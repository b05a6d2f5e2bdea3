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
    /** The measures that the message is about; absent: all in force. */
    told?: readonly Measure[]
  }

/** Says only that the notice names no last day. It must not mention validity: the notice may be silent on that too. */
const NO_DEADLINE = '原文没有写截止日期'
const TITLES_SHOWN = 3

/**
 * The values of the subscription message about a policy. The short title is sent as it was written and reviewed. When it does not fit, the
 * rehearsal reports it and nothing is cut.
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

/** The note that the message also stands for other messages: new policies, reminders or withdrawals, perhaps of the same policy. */
export function digestNote(others: number): string {
  return thing(`另有 ${others} 条政策消息，都在消息里`)
}

/** The words for a ring. An enterprise that is only asked for a fact, or only follows the theme, never reads that the policy fits. */
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

/** The measures that the fact decides, in the policy's present version. */
function askedOf(policy: Told, ask: RingAsk | undefined): readonly Measure[] {
  const all = policy.told ?? policyMeasures(policy)
  return (ask?.measures ?? []).flatMap(({ id }) => all.find((one) => one.id === id) ?? [])
}

interface RingWords {
  notice: { title: string; text: string }
  /** Replaces the gain in the message. */
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

/** The words about a withdrawn policy, for everybody who was told of it. They never say that it fits. */
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
 * The words about one withdrawn clause, for everybody who was told of the policy. They say nothing that holds only for enterprises whom the policy
 * fitted, and nothing of clauses withdrawn earlier.
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
 * Replaces the words of an earlier push after the policy lost the clauses `paths`: the withdrawn measures may be the ones that fitted, or the ones
 * with the last days named.
 * @param said the ring or reminder whose words are replaced; `left`: the push's measures that are still in force
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

/** Nobody has checked whom the remaining measures fit. */
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

/** The reminder before a last day, for people who were told. `titles`: the measures that end then, when others go on. */
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

/** Names of measures, e.g. 设备补贴、上云补贴等 5 项。 */
function titlesWords(titles: readonly string[]): string {
  const named = titles.slice(0, TITLES_SHOWN).join('、')
  return titles.length > TITLES_SHOWN ? `${named}等 ${titles.length} 项。` : `${named}。`
}

/**
 * The inbox text for enterprises whom the policy fits. When a measure has no conditions, nobody has checked whether it fits, so the policy is only
 * called new.
 */
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

/** 2024年5月31日前 · 最早2024年5月31日，各项不同. It fits a field of a message. */
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
