import type { Need } from '@/shared/domain/need/need'
import { withNeed, type SharedNeed } from '@/shared/domain/need/shared-need'
import { nextIndexVersion } from './index-change'
import type { Transaction } from '../data/transaction'
import { sharedNeeds } from '../data/repositories/shared-needs'

/**
 * Updates what others see of a need, and how many enterprises share it. The caller must call this after every change of the need's state, of
 * its consent and of the verdict of the content check. Reads one document, and writes two only when something changes.
 * @returns the shared need as it is now; undefined for a need that nobody else has
 */
export async function keepShared(tx: Transaction, need: Need, now: number): Promise<SharedNeed | undefined> {
  if (need.sameId === undefined) return undefined
  const held = await tx.use(sharedNeeds).byId(need.sameId)
  const changed = withNeed(held, need, now)
  if (!changed) return held
  const next = { ...changed, indexVersion: await nextIndexVersion(tx, 'shared_needs') }
  if (held) return tx.use(sharedNeeds).update(next, held.version)
  await tx.use(sharedNeeds).insert(next)
  return next
}
