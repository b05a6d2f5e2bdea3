import type { contract } from '@/shared/contract'
import { isInForceIn } from '@/shared/domain/search/index/policies-in-force'
import { ActionError } from '../_kernel/rpc/action-error'
import { markPolicy } from '../_kernel/policies/policy-marks'
import type { Handler } from '../_kernel/rpc/handler'
import { policiesInForce } from '../_kernel/search/policies-in-force'

export const keepPolicy: Handler<typeof contract.bookmarks.keep> = async (context, { policyId, kept }) => {
  const { subject: enterprise, person, now } = context
  if (!person) throw new ActionError('Forbidden')
  const policy = (await policiesInForce.current()).get(policyId)
  // A policy that is no longer in force can still be removed.
  if (kept && (!policy || !isInForceIn(policy, enterprise.regionCode, now))) throw new ActionError('NotFound')
  return context.change(async (tx) => {
    const marks = await markPolicy(tx, { policyId, person, enterprise }, ({ keptAt = now, ...marks }) =>
      kept ? { ...marks, keptAt } : marks,
    )
    return { marks }
  })
}
