import { asEvidence } from '@/shared/domain/matching/as-evidence'
import type { Catalogue } from '@/shared/domain/matching/catalogue'
import type { Need, NeedEventType } from '@/shared/domain/need'
import { nextVersionOf } from '../_kernel/shelf-change'
import type { WritingStore } from '../_kernel/store'

/** Events that make a need evidence for others, or end that. */
export const TELLING: readonly NeedEventType[] = ['confirmed', 'rated', 'rejected']

/** A need that was confirmed as solved helps others with a similar one; one that was not solved after all leaves again. */
export async function keepEvidence(
  tx: WritingStore,
  need: Need,
  type: NeedEventType,
  catalogue: Catalogue | undefined,
): Promise<void> {
  if (!catalogue) return
  const held = await tx.earlierNeeds.byId(need.id)
  const known = asEvidence(need, 0, catalogue.all())
  if (held ? type === 'rated' && known : !known) return
  const shelfVersion = await nextVersionOf(tx, 'earlier_needs')
  const evidence = known && { ...known, shelfVersion }
  if (!held) {
    if (evidence) await tx.earlierNeeds.open(evidence)
    return
  }
  const next = evidence ?? { ...held, shelfVersion, gone: true }
  await tx.earlierNeeds.save({ ...next, version: held.version }, held.version)
}
