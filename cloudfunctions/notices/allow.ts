import type { contract } from '@/shared/contract'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { people } from '../_kernel/data/repositories/people'

/** A bound above what a person can reasonably use up. */
const QUOTA_MAX = 50

export const allow: Handler<typeof contract.notices.allow> = async (context, { template, accepted }) => {
  const { person } = context
  if (!person) throw new ActionError('Forbidden')
  return context.change(async (tx) => {
    const known = await tx.use(people).byId(person.id)
    if (!known) throw new ActionError('NotFound')
    const held = known.quota[template] ?? 0
    if (!accepted) return { remaining: held }
    const remaining = Math.min(QUOTA_MAX, held + 1)
    await tx.use(people).update({ ...known, quota: { ...known.quota, [template]: remaining } }, known.version)
    return { remaining }
  })
}
