import type { KnownNames } from '@/shared/domain/access/anonymize'
import { isTrusted } from '@/shared/domain/enterprise/standing'
import type { Need } from '@/shared/domain/need/need'
import { toSharedText } from '@/shared/domain/need/shared-words'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import type { Transaction } from '../_kernel/data/transaction'
import { newId } from '../_kernel/rpc/ids'

/** How a need that is about to be posted stands to the same needs of others. What cannot be understood without names is not shared. */
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

/** A need that is open again is among the same ones again, unless its enterprise was closed or moved away since. */
export async function withoutUntrusted(tx: Transaction, next: Need, before: Need): Promise<Need> {
  if (before.open || !next.open || next.sameId === undefined) return next
  const enterprise = await tx.use(enterprises).byId(next.enterpriseId)
  if (enterprise && isTrusted(enterprise)) return next
  const { sharing: _sharing, sameId: _same, alikeTo: _alike, joinedBefore: _before, ...rest } = next
  return rest
}
