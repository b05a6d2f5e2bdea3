import { asEvidence } from '@/shared/domain/search/evidence/as-evidence'
import type { Catalogue } from '@/shared/domain/search/index/catalogue'
import type { PolicyShelf } from '@/shared/domain/search/index/policy-index'
import type { Need, NeedEventType } from '@/shared/domain/need/need'
import { nextVersionOf } from '../_kernel/search/index-change'
import type { Store, WritingStore } from '../_kernel/data/store'

/** Events that make a need evidence for others, or end that. */
export const TELLING: readonly NeedEventType[] = ['confirmed', 'rated', 'rejected']

/** The services and policies by whose names it is told what solved a need. */
export async function whatCanBeNamed(store: Store): Promise<{ catalogue: Catalogue; shelf: PolicyShelf }> {
  const [catalogue, shelf] = await Promise.all([store.catalogue(), store.shelf()])
  return { catalogue, shelf }
}

/** A need that was confirmed as solved helps others with a similar one; one that was not solved after all leaves again. */
export async function keepEvidence(
  tx: WritingStore,
  need: Need,
  type: NeedEventType,
  named: { catalogue: Catalogue; shelf: PolicyShelf } | undefined,
): Promise<void> {
  if (!named) return
  const held = await tx.earlierNeeds.byId(need.id)
  const known = asEvidence(need, 0, named.catalogue.all(), named.shelf.all())
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
