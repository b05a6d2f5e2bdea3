import type { Enterprise } from '@/shared/domain/access/account'
import { collection } from './repository'

/** Enterprises. Every write leaves its instant: the packed rosters are brought up to date by it. */
export const enterprises = collection<Enterprise>('enterprises', {
  complete: (enterprise) => ({ ...enterprise, changedAt: Date.now() }),
})
