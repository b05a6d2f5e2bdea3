import type { contract } from '@/shared/contract'
import { contains } from '@/shared/domain/access/region'
import type { Handler } from '../_kernel/rpc/handler'
import { command } from '../_kernel/data/database'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { people } from '../_kernel/data/repositories/people'
import { pushCalls } from '../_kernel/data/repositories/push-calls'
import { pushLedger } from '../_kernel/data/repositories/pushes'
import { ActionError, refuse } from '../_kernel/rpc/action-error'

/** Notes that a person was called, or takes that back. The push must name the person, at an enterprise of the caller's region. */
export const called: Handler<typeof contract.pushes.called> = async (context, input) => {
  const { subject: regionCode, person, now } = context
  if (!person) throw new ActionError('Forbidden')
  const { pushId, personId, called: done } = input
  const [target, named] = await Promise.all([people.byId(personId), pushLedger.namedIn(personId, [pushId])])
  const ids = (target?.memberships ?? []).flatMap((one) => (one.role === 'staff' ? one.enterpriseId : []))
  const own = await enterprises.find({ where: { _id: command.in(ids) }, limit: ids.length + 1 })
  if (named.length === 0 || !own.some((one) => contains(regionCode, one.regionCode)))
    return refuse('NotOnList')
  return context.change(async (tx) => {
    const id = pushCalls.idFor(pushId, personId)
    const before = await tx.use(pushCalls).byId(id)
    const by = { personId: person.id, name: person.name }
    const next = { id, version: before?.version ?? 1, pushId, personId, by, ...(done && { calledAt: now }) }
    if (before) await tx.use(pushCalls).update(next, before.version)
    else await tx.use(pushCalls).insert(next)
    return done ? { calledAt: now, calledBy: person.name } : {}
  })
}
