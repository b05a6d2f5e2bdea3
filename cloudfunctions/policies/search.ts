import type { contract } from '@/shared/contract'
import type { Person } from '@/shared/domain/access/account'
import type { Policy } from '@/shared/domain/policy/policy'
import { policyCardFor, type Onlooker } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/serve'
import type { Store } from '../_kernel/data/store'
import { pageOf, passes } from './browse'

const LIMIT = 40

/** From the shelf that warm instances hold: one document read; two more for staff, who see what each policy means to their enterprise. */
export const search: Handler<typeof contract.policies.search> = async (
  { person, store, now },
  { zoneCode, text, cursor, ...filter },
) => {
  const [shelf, onlooker] = await Promise.all([store.shelf(), onlookerOf(person, store)])
  const admits = (policy: Policy) => passes(policy, filter, onlooker, now)
  if (text === '') return pageOf(shelf.inForce(zoneCode, now), admits, onlooker, now, cursor)
  const hits = shelf.search(text, zoneCode, now, LIMIT, admits)
  return { policies: hits.map(({ policy, words }) => policyCardFor(policy, onlooker, now, words)) }
}

async function onlookerOf(person: Person | undefined, store: Store): Promise<Onlooker> {
  const staff = person?.memberships.find((one) => one.role === 'staff')
  if (!person || staff?.role !== 'staff') return {}
  const [enterprise, reader] = await Promise.all([
    store.enterprises.byId(staff.enterpriseId),
    store.readers.byId(person.id),
  ])
  return { enterprise, reader }
}
