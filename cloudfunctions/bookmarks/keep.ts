import type { contract } from '@/shared/contract'
import { isInForceIn } from '@/shared/domain/search/index/policy-index'
import { Stop } from '../_kernel/rpc/action-error'
import { markPolicy } from '../_kernel/policies/policy-marks'
import type { Handler } from '../_kernel/rpc/serve'

export const keep: Handler<typeof contract.bookmarks.keep> = async (context, { policyId, kept }) => {
  const { subject: enterprise, person, now, store } = context
  if (!person) throw new Stop('Forbidden')
  const policy = (await store.shelf()).get(policyId)
  // What is over can still be let go of.
  if (kept && (!policy || !isInForceIn(policy, enterprise.regionCode, now))) throw new Stop('NotFound')
  return context.change(async (tx) => {
    const marks = await markPolicy(tx, { policyId, person, enterprise }, ({ keptAt = now, ...marks }) =>
      kept ? { ...marks, keptAt } : marks,
    )
    return { marks }
  })
}
