import type { contract } from '@/shared/contract'
import { withAnswer } from '@/shared/domain/policy/public-answer'
import { shownState } from '@/shared/domain/policy/policy'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { newId } from '../_kernel/rpc/ids'
import { policies } from '../_kernel/data/repositories/policies'

/** Stores the answer beside the policy's content, so that its version and its review stay. */
export const answer: Handler<typeof contract.policies.answer> = async (
  context,
  { policyId, answerId, question, answer: said },
) => {
  const { now } = context
  const id = answerId ?? newId('a')
  return context.change(async (tx) => {
    const policy = await tx.use(policies).byId(policyId)
    if (!policy) throw new ActionError('NotFound')
    const { answers = [] } = policy
    const isCorrection = answerId !== undefined
    if (shownState(policy, now) !== 'published') return refuse('NotAllowedNow')
    if (isCorrection && !answers.some((one) => one.id === id)) return refuse('NotAllowedNow')
    const next = withAnswer(answers, { id, question, answer: said, at: now })
    if (!next) return refuse('AnswersFull')
    await tx.use(policies).touch({ ...policy, answers: next })
    return { answers: [...next] }
  })
}

export const withdrawAnswer: Handler<typeof contract.policies.withdrawAnswer> = (
  context,
  { policyId, answerId },
) =>
  context.change(async (tx) => {
    const policy = await tx.use(policies).byId(policyId)
    if (!policy) throw new ActionError('NotFound')
    const answers = (policy.answers ?? []).filter(({ id }) => id !== answerId)
    await tx.use(policies).touch({ ...policy, answers })
    return { answers }
  })
