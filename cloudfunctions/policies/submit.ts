import type { contract } from '@/shared/contract'
import type { RuleProblem } from '@/shared/domain/policy/eligibility/problems'
import { findMeasureProblems } from '@/shared/domain/policy/measures/measure-problems'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { refuse } from '../_kernel/rpc/action-error'
import { toParkParty } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/handler'
import { fileChanged, notNow, takePolicyStep } from './step'

/** The plain words that a draft must have, because enterprises ask for these first. */
const NEEDED = { gain: '请填写能得到什么', who: '请填写谁能享受', how: '请填写怎么办' } as const

/** Problems that do not block, because a rule may be meant that way. */
const TOLERABLE: readonly RuleProblem['problem'][] = ['Unreachable', 'Past', 'AlwaysMet', 'TooManyCases']

export const submit: Handler<typeof contract.policies.submit> = async (context, { version }) => {
  const { subject: policy, now } = context
  if (policy.version === version) {
    const absent = Object.entries(NEEDED).filter(([key]) => policy.plain[key as keyof typeof NEEDED] === '')
    if (absent.length > 0)
      return refuse(
        'NotExplained',
        Object.fromEntries(absent.map(([key, why]) => [`content.plain.${key}`, why])),
      )
    const problems = findMeasureProblems(policyMeasures(policy), now)
    if (problems.some(({ problem }) => !TOLERABLE.includes(problem)))
      return refuse('RuleFaulty', { 'content.rule': '有矛盾或不完整的条件' })
  }
  return takePolicyStep(context, {
    version,
    event: { type: 'submitted', by: toParkParty(context) },
    refusalFor: notNow,
    ifFileChanged: fileChanged,
  })
}
