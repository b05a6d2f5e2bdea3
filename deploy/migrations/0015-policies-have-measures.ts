import * as v from 'valibot'
import { policyRule } from '../../src/shared/contract/policy-rule'
import { onlyMeasure } from '../../src/shared/domain/policy/measures/policy-measures'
import type { Migration } from './migration'

const ruled = v.object({
  title: v.string(),
  shortTitle: v.string(),
  plain: v.object({ gain: v.string() }),
  rule: policyRule,
})
const measured = v.object({ measures: v.array(v.looseObject({ rule: v.optional(policyRule) })) })

/**
 * A policy with a rule gets one measure with this rule. The rule itself stays: functions of the previous release read it until they
 * are replaced. New functions ignore it once there are measures. `down` restores the rule of a single measure; the previous release
 * cannot represent several measures.
 */
export const policiesHaveMeasures: Migration = {
  version: 15,
  says: 'what a policy gives is a list of measures, each with its own rule',
  collection: 'policies',
  up(policy) {
    if ('measures' in policy) return policy
    const { output, success } = v.safeParse(ruled, policy)
    return { ...policy, measures: success ? [onlyMeasure(output, output.rule)] : [] }
  },
  down(policy) {
    if (!('measures' in policy)) return policy
    const { measures: _measures, rule: _rule, ...rest } = policy
    const { output, success } = v.safeParse(measured, policy)
    const [only] = success ? output.measures : []
    const rule = success && output.measures.length === 1 ? only?.rule : undefined
    return { ...rest, ...(rule && { rule }), _id: policy._id }
  },
}
