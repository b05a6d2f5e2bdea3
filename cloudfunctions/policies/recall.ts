import type { contract } from '@/shared/contract'
import { newWithdrawal } from '../_kernel/policies/withdrawal'
import { toParkParty } from '../_kernel/policies/park-party'
import { pushes, toPushId } from '../_kernel/data/repositories/pushes'
import type { Handler } from '../_kernel/rpc/handler'
import { notNow, takePolicyStep } from './step'

/** Recalls a policy. The same transaction creates the withdrawal push to everybody who was told of it, so that neither happens without the other. */
export const recallPolicy: Handler<typeof contract.policies.recall> = async (
  context,
  { version, reason },
) => {
  const { subject: policy, now } = context
  const by = toParkParty(context)
  const { items: pushed } = await pushes.ofPolicy(policy.id)
  return takePolicyStep(context, {
    version,
    event: { type: 'recalled', by, reason },
    refusalFor: notNow,
    alongside: async (tx) => {
      // Read in the transaction: a push may have been created meanwhile.
      if (pushed.length === 0 && !(await tx.use(pushes).byId(toPushId(policy)))) return
      const { personId, name } = by
      await tx.use(pushes).insert(newWithdrawal(policy, { reason, by: { personId, name }, at: now }))
    },
  })
}
