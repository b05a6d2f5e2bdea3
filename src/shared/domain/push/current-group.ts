import { askedFact } from '../enterprise/profile'
import { policyMeasures } from '../policy/measures/policy-measures'
import type { Policy, PolicyContent } from '../policy/policy'
import type { Measure } from '../policy/measures/measure'
import { overtakenWords, ringWords } from './policy-message'
import type { Relay } from './relay'
import type { PushGroup } from './rings'

/** The fields of a push that its words depend on. */
export interface SaidBy {
  /** When it was sent, epoch ms. */
  at: number
  kind?: 'reminder' | 'withdrawal'
  relay?: Relay
  /** The measures that it was about; absent: all. */
  measureIds?: readonly string[]
}

/**
 * What a group reads at `now` (epoch ms). Since the push was made, a measure may have been withdrawn or changed its conditions. A group that is
 * asked for a fact is asked for the remaining measures only; undefined when none remains. For other groups, words about withdrawn measures are
 * replaced. The words of a withdrawal stay as they are.
 */
export function currentGroup(
  group: PushGroup,
  policy: PolicyContent & Pick<Policy, 'withdrawnClauses'>,
  push: SaidBy,
  now: number,
): PushGroup | undefined {
  const { ring, ask } = group
  const { kind, relay } = push
  if (kind === 'withdrawal') return group
  if (!ask?.measures) {
    const lost = lostSince(policy, push)
    return lost ? { ring, ...overtakenWords(policy, kind ?? ring, { ...lost, relay }) } : group
  }
  const before = new Set(ask.measures.map(({ id }) => id))
  const left = policyMeasures(policy).flatMap((measure) => {
    const spec = before.has(measure.id) && measure.rule && askedFact(measure.rule, ask.fact, now)
    return spec ? [{ measure, spec }] : []
  })
  const order = ask.measures.map(({ id }) => id)
  left.sort((a, b) => order.indexOf(a.measure.id) - order.indexOf(b.measure.id))
  const [first] = left
  if (!first) return undefined
  const next = {
    ...ask,
    label: first.spec.label,
    ...(ask.spec && { spec: first.spec }),
    measures: left.map(({ measure: { id, title } }) => ({ id, title })),
  }
  const told = left.map(({ measure }) => measure)
  return { ring, ask: next, ...ringWords({ ...policy, told }, ring, { ask: next, relay }) }
}

/** Paths of clauses withdrawn since the push, and its measures that remain; undefined when it lost no measure. */
function lostSince(
  policy: PolicyContent & Pick<Policy, 'withdrawnClauses'>,
  { at, measureIds }: SaidBy,
): { paths: string[]; left: Measure[] } | undefined {
  const { withdrawnClauses = [] } = policy
  const since = withdrawnClauses.filter((one) => one.at > at)
  if (since.length === 0) return undefined
  const before = { ...policy, withdrawnClauses: withdrawnClauses.filter((one) => one.at <= at) }
  const told = policyMeasures(before).filter(({ id }) => measureIds?.includes(id) ?? true)
  const now = new Set(policyMeasures(policy).map(({ id }) => id))
  const left = told.filter(({ id }) => now.has(id))
  return left.length === told.length ? undefined : { paths: since.map(({ path }) => path), left }
}

/** The inbox text for people who were asked a fact that decides nothing any more, while the rest of the policy is in force. */
export function askedNoMore({ shortTitle }: Pick<PolicyContent, 'shortTitle'>): PushGroup['notice'] {
  return {
    title: `不用再填了：${shortTitle}`,
    text: '这条消息里问的事项已经撤回，或者改了条件，不用再填。这份政策的其他内容仍然有效，可以打开看。',
  }
}
