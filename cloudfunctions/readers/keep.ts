import type { contract } from '@/shared/contract'
import { isInForceIn } from '@/shared/domain/policy/policy-shelf'
import { Stop } from '../_kernel/faults'
import { markPolicy } from '../_kernel/policy-marks'
import type { Handler } from '../_kernel/serve'

export const keep: Handler<typeof contract.readers.keep> = async (context, { policyId, kept }) => {
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
