import type { contract } from '@/shared/contract'
import { ActionError } from '../_kernel/rpc/action-error'
import { policyCardFor } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/handler'
import { policiesInForce } from '../_kernel/search/policies-in-force'
import { policyReaders, policyReads } from '../_kernel/data/repositories/policy-reads'
import { policies } from '../_kernel/data/repositories/policies'

/** A page of favourites. The cached index has those in force; only the others are read one by one. */
export const favourites: Handler<typeof contract.bookmarks.kept> = async (
  { subject: enterprise, person, now },
  { cursor },
) => {
  if (!person) throw new ActionError('Forbidden')
  const [index, reader, { items, nextCursor }] = await Promise.all([
    policiesInForce.current(),
    policyReaders.byId(person.id),
    policyReads.favouritesOf(person.id, cursor),
  ])
  const kept = await Promise.all(
    items.map(async ({ policyId }) => index.get(policyId) ?? (await policies.byId(policyId))),
  )
  const onlooker = { enterprise, reader }
  return {
    policies: kept.flatMap((policy) => (policy ? [policyCardFor(policy, onlooker, now)] : [])),
    ...(nextCursor !== undefined && { nextCursor }),
  }
}
