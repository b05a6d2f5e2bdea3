import type { Enterprise } from '@/shared/domain/access/account'
import { enterpriseSearchKeys } from '@/shared/domain/enterprise/search-keys'
import { collection } from './repository'

/** Enterprises. Every write notes its instant in `changedAt`: the rosters find by it what changed; and what it is found by. */
export const enterprises = collection<Enterprise>('enterprises', {
  complete: (enterprise) => ({
    ...enterprise,
    searchKeys: enterpriseSearchKeys(enterprise),
    changedAt: Date.now(),
  }),
})
