import type { Enterprise, Region } from '@/shared/domain/account'
import type { Nameable } from '@/shared/domain/matching/without-persons'
import type { Need } from '@/shared/domain/need'
import { regionAt } from '@/shared/domain/region'
import { provinceName } from '@/shared/domain/region-name'
import { askedOf } from '@/shared/domain/shared-need'
import { newId } from '../_kernel/ids'

/** Who must not be recognised in what an enterprise of a zone shares. */
export function nameableIn(
  zone: Region,
  { name, steward }: Pick<Enterprise, 'name' | 'steward'>,
  names: readonly string[],
): Nameable {
  const province = regionAt(zone.id, 'province')
  return {
    enterpriseName: name,
    names: [...names, steward?.name ?? '', zone.dutyAgent?.name ?? ''],
    places: [zone.cityName ?? '', (province && provinceName(province)) ?? ''],
  }
}

/** How a need that is about to be posted stands to the same needs of others. What cannot be understood without names is not shared. */
export function sharingOf(
  { text, share, sameAs }: { text: string; share: boolean; sameAs?: string },
  who: Nameable,
  now: number,
): Pick<Need, 'sharing' | 'sameId'> {
  const asked = share ? askedOf(text, who) : undefined
  const sameId = sameAs ?? (asked === undefined ? undefined : newId('g'))
  return {
    ...(asked !== undefined && { sharing: { at: now, asked } }),
    ...(sameId !== undefined && { sameId }),
  }
}
