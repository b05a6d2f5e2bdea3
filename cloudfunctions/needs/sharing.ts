import type { KnownNames } from '@/shared/domain/access/anonymize'
import { isTrusted } from '@/shared/domain/enterprise/standing'
import type { Need } from '@/shared/domain/need/need'
import { toSharedText } from '@/shared/domain/need/shared-words'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import type { Transaction } from '../_kernel/data/transaction'
import { newId } from '../_kernel/rpc/ids'

/** Sharing and shared need of a need that is about to be posted. A text that says nothing without its names is not shared. */
export function toSharing(
  {
    text,
    share,
    takenOut,
    sameAs,
  }: { text: string; share: boolean; takenOut: readonly string[]; sameAs?: string },
  who: KnownNames,
  now: number,
): Pick<Need, 'sharing' | 'sameId'> {
  const asked = share ? toSharedText(text, who, takenOut) : undefined
  const sameId = sameAs ?? (asked === undefined ? undefined : newId('g'))
  return {
    ...(asked !== undefined && { sharing: { at: now, asked } }),
    ...(sameId !== undefined && { sameId }),
  }
}

/** A reopened need stays in its shared need only if the park still trusts its enterprise; it may have been closed or moved meanwhile. */
export async function withoutUntrusted(tx: Transaction, next: Need, before: Need): Promise<Need> {
  if (before.open || !next.open || next.sameId === undefined) return next
  const enterprise = await tx.use(enterprises).byId(next.enterpriseId)
  if (enterprise && isTrusted(enterprise)) return next
  const { sharing: _sharing, sameId: _same, alikeTo: _alike, joinedBefore: _before, ...rest } = next
  return rest
}
