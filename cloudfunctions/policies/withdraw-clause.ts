import type { contract } from '@/shared/contract'
import { withdrawClause as withoutClause } from '@/shared/domain/policy/withdraw-clause'
import { pushes, toPushId } from '../_kernel/data/repositories/pushes'
import { policies } from '../_kernel/data/repositories/policies'
import { regions } from '../_kernel/data/repositories/regions'
import { newClauseWithdrawal } from '../_kernel/policies/withdrawal'
import { toParkParty } from '../_kernel/policies/park-party'
import { toPolicyView, policyFileUrls } from '../_kernel/policies/policy-view'
import { refuse, ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { nextIndexVersion } from '../_kernel/search/index-change'

/** One transaction withdraws the clause and creates the push that tells everybody who was told of the policy. */
export const withdrawClause: Handler<typeof contract.policies.withdrawClause> = async (
  context,
  { version, path, reason },
) => {
  const { subject, now } = context
  const desk = toParkParty(context)
  const [{ items: pushed }, { name: regionName }, urls] = await Promise.all([
    pushes.ofPolicy(subject.id),
    regions.known(subject.regionCode, now),
    policyFileUrls(subject.attachments),
  ])
  return context.change(async (tx) => {
    const stored = await tx.use(policies).byId(subject.id)
    if (!stored) throw new ActionError('NotFound')
    if (stored.version !== version) throw new ActionError('ChangedMeanwhile')
    const done = withoutClause(stored, { path, reason }, now)
    if (!done.ok) return refuse(done.refusal === 'NothingLeft' ? 'NothingLeft' : 'NotAllowedNow')
    const indexVersion = await nextIndexVersion(tx, 'policies')
    const saved = await tx.use(policies).update({ ...done.policy, indexVersion }, version)
    if (pushed.length > 0 || (await tx.use(pushes).byId(toPushId(stored)))) {
      const by = { personId: desk.personId, name: desk.name }
      await tx.use(pushes).insert(newClauseWithdrawal(saved, done.clause, { reason, by, at: now }))
    }
    return { policy: toPolicyView(saved, { regionName, now, urls, desk }) }
  })
}
