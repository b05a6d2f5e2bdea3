import type { contract } from '@/shared/contract'
import { Stop } from '../_kernel/rpc/action-error'
import { policyCardFor } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/serve'

/** A page of favourites; only those that are no longer in force are read one by one. */
export const kept: Handler<typeof contract.bookmarks.kept> = async (
  { subject: enterprise, person, now, store },
  { cursor },
) => {
  if (!person) throw new Stop('Forbidden')
  const [shelf, reader, { items, nextCursor }] = await Promise.all([
    store.shelf(),
    store.readers.byId(person.id),
    store.policyReads.keptBy(person.id, cursor),
  ])
  const policies = await Promise.all(
    items.map(async ({ policyId }) => shelf.get(policyId) ?? (await store.policies.byId(policyId))),
  )
  const onlooker = { enterprise, reader }
  return {
    policies: policies.flatMap((policy) => (policy ? [policyCardFor(policy, onlooker, now)] : [])),
    ...(nextCursor !== undefined && { nextCursor }),
  }
}
