import type { SharedNeedView } from '@/shared/contract/shared-need-view'
import type { Catalogue } from '@/shared/domain/search/index/catalogue'
import type { SharedNeeds } from '@/shared/domain/search/index/shared-needs'
import type { RegionCode } from '@/shared/domain/access/region'
import { enterprisesIn, sharedText } from '@/shared/domain/need/shared-need'
import { toDay } from '@/shared/domain/time/days'

const OTHERS_SHOWN = 2

/** Needs like this one that other enterprises of the zone wait with and let be seen. */
export function othersLike(
  text: string,
  whose: { enterpriseId: string; zoneCode: RegionCode },
  { shared, catalogue }: { shared: SharedNeeds; catalogue: Catalogue },
  now: number,
): SharedNeedView[] {
  const rarityOf = (term: string) => catalogue.rarityOf(term)
  return shared.like(text, whose, now, OTHERS_SHOWN, rarityOf).map((item) => ({
    sharedId: item.id,
    asked: sharedText(item) ?? '',
    category: item.category,
    enterprises: enterprisesIn(item),
    sinceOn: toDay(Math.min(...item.sharers.map(({ openedAt }) => openedAt))),
  }))
}
