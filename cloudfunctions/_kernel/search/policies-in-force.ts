import type { Policy } from '@/shared/domain/policy/policy'
import { PoliciesInForce } from '@/shared/domain/search/index/policies-in-force'
import { cachedIndex } from './cached-index'

/** The policies in force by id and by zone, kept across warm calls. For functions that do not search words. */
export const policiesInForce = cachedIndex<Policy, PoliciesInForce>({
  name: 'policies',
  changedIn: 'indexVersion',
  open: (inForce) => new PoliciesInForce(inForce),
})
