import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/serve'
import { policyCard } from './view'

const LIMIT = 20

/** Read from the shelf that warm instances hold: one document read, however many policies there are. */
export const search: Handler<typeof contract.policies.search> = async (
  { store, now },
  { zoneCode, text },
) => {
  const shelf = await store.shelf()
  const hits = shelf.search(text, zoneCode, now, LIMIT)
  return { policies: hits.map(({ policy, words }) => policyCard(policy, now, { words })) }
}
