import type { KnownNames } from '@/shared/domain/access/anonymize'
import type { Need } from '@/shared/domain/need/need'
import { toSharedText } from '@/shared/domain/need/shared-words'
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
