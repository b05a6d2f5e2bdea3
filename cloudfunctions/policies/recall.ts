import type { contract } from '@/shared/contract'
import { newWithdrawal } from '../_kernel/policies/withdrawal'
import { toParkParty } from '../_kernel/policies/park-party'
import { pushes, toPushId } from '../_kernel/data/repositories/pushes'
import type { Handler } from '../_kernel/rpc/handler'
import { notNow, takePolicyStep } from './step'

/** Whoever was told of it is told that it does not hold: in the same transaction, so that nothing comes between. */
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
      // A push may just have been made.
      if (pushed.length === 0 && !(await tx.use(pushes).byId(toPushId(policy)))) return
      const { personId, name } = by
      await tx.use(pushes).insert(newWithdrawal(policy, { reason, by: { personId, name }, at: now }))
    },
  })
}
