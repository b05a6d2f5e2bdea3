import { toWithdrawn } from '@/shared/domain/search/learning/to-earlier-need'
import type { Transaction } from '../data/transaction'
import { earlierNeeds } from '../data/repositories/earlier-needs'
import { nextIndexVersion } from './index-change'

/**
 * Withdraws a solved need, so that nobody can read it any more. This transaction removes its words. Instances and phones drop theirs because the
 * index has a new version. The timer rewrites the files that hold them; a phone that asks gets a new file at once.
 */
export async function withdrawEvidence(tx: Transaction, needId: string): Promise<void> {
  const stored = await tx.use(earlierNeeds).byId(needId)
  if (!stored || stored.gone) return
  const indexVersion = await nextIndexVersion(tx, 'earlier_needs', { withdrawnIn: stored.zoneCode })
  await tx.use(earlierNeeds).update(toWithdrawn(stored, indexVersion), stored.version)
}
