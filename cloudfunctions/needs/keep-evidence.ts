import { asEvidence } from '@/shared/domain/matching/as-evidence'
import type { Need, NeedEventType } from '@/shared/domain/need'
import { nextVersionOf } from '../_kernel/shelf-change'
import type { WritingStore } from '../_kernel/store'

/** Events that make a need evidence for others, or end that. */
const TELLING: readonly NeedEventType[] = ['confirmed', 'rated', 'rejected']

/** A need that was confirmed as solved helps others with a similar one; one that was not solved after all leaves again. */
export async function keepEvidence(tx: WritingStore, need: Need, type: NeedEventType): Promise<void> {
  if (!TELLING.includes(type)) return
  const held = await tx.earlierNeeds.byId(need.id)
  if (held && type === 'rated' && asEvidence(need, 0)) return
  if (!held && !asEvidence(need, 0)) return
  const shelfVersion = await nextVersionOf(tx, 'earlier_needs')
  const evidence = asEvidence(need, shelfVersion)
  if (!held) {
    if (evidence) await tx.earlierNeeds.open(evidence)
    return
  }
  const next = evidence ?? { ...held, shelfVersion, gone: true }
  await tx.earlierNeeds.save({ ...next, version: held.version }, held.version)
}
