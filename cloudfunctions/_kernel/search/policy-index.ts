import type { Policy } from '@/shared/domain/policy/policy'
import { PolicyIndex } from '@/shared/domain/search/index/policy-index'
import { cachedIndex } from './cached-index'

/** The policies in force, kept across warm calls. */
export const policyIndex = cachedIndex<Policy, PolicyIndex>({
  name: 'policies',
  changedIn: 'shelfVersion',
  open: (inForce, packed) => new PolicyIndex(inForce, packed),
})
