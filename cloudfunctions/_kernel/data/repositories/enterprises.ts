import type { Enterprise } from '@/shared/domain/access/account'
import { collection } from './repository'

/** Enterprises. Every write notes its instant in `changedAt`: the rosters find by it what changed. */
export const enterprises = collection<Enterprise>('enterprises', {
  complete: (enterprise) => ({ ...enterprise, changedAt: Date.now() }),
})
