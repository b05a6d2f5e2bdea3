import { askedFact } from '../enterprise/profile'
import { policyMeasures } from '../policy/measures/policy-measures'
import type { PolicyContent } from '../policy/policy'
import { ringWords } from './policy-message'
import type { Relay } from './relay'
import type { PushGroup } from './rings'

/**
 * What those who are asked for a fact read by the policy as it is at `now` (epoch ms): a measure may have been taken back, or may ask for something else,
 * since the push was made. Undefined where nothing of what was asked is left; other groups stay as they were sent.
 */
export function currentGroup(
  group: PushGroup,
  policy: PolicyContent,
  { relay, now }: { relay?: Relay | undefined; now: number },
): PushGroup | undefined {
  const { ring, ask } = group
  if (!ask?.measures) return group
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

/** What those read in the inbox of whose question nothing is left, while the rest of the policy is in force. */
export function askedNoMore({ shortTitle }: Pick<PolicyContent, 'shortTitle'>): PushGroup['notice'] {
  return {
    title: `不用再填了：${shortTitle}`,
    text: '这条消息里问的事项已经撤回，或者改了条件，不用再填。这份政策的其他内容仍然有效，可以打开看。',
  }
}
