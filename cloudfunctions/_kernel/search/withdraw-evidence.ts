import { toWithdrawn } from '@/shared/domain/search/learning/to-earlier-need'
import type { Transaction } from '../data/transaction'
import { earlierNeeds } from '../data/repositories/earlier-needs'
import { nextIndexVersion } from './index-change'

/**
 * Nobody reads the solved need any more. Its words go in this transaction. Instances and phones drop theirs by the new version of the
 * index; files that hold them are written anew by the timer, and for a phone at once.
 */
export async function withdrawEvidence(tx: Transaction, needId: string): Promise<void> {
  const stored = await tx.use(earlierNeeds).byId(needId)
  if (!stored || stored.gone) return
  const indexVersion = await nextIndexVersion(tx, 'earlier_needs', { withdrawnIn: stored.zoneCode })
  await tx.use(earlierNeeds).update(toWithdrawn(stored, indexVersion), stored.version)
}
