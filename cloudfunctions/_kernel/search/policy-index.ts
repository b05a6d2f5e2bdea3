import type { Policy } from '@/shared/domain/policy/policy'
import { PolicyIndex } from '@/shared/domain/search/index/policy-index'
import { cachedIndex } from './cached-index'

/** The index over the policies in force, kept across warm calls. */
export const policyIndex = cachedIndex<Policy, PolicyIndex>({
  name: 'policies',
  changedIn: 'indexVersion',
  open: (inForce, packed) => new PolicyIndex(inForce, packed),
})
