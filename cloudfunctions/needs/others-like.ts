import type { SharedNeedView } from '@/shared/contract/shared-need-view'
import type { ServiceIndex } from '@/shared/domain/search/index/service-index'
import type { SharedNeedIndex } from '@/shared/domain/search/index/shared-need-index'
import type { RegionCode } from '@/shared/domain/access/region'
import { countEnterprises, sharedText, waitingForShown } from '@/shared/domain/need/shared-need'
import { toDay } from '@/shared/domain/time/days'

const OTHERS_SHOWN = 2

/** Similar open needs that other enterprises of the zone share. */
export function othersLike(
  text: string,
  whose: { enterpriseId: string; zoneCode: RegionCode },
  { shared, catalogue }: { shared: SharedNeedIndex; catalogue: ServiceIndex },
  now: number,
): SharedNeedView[] {
  const rarity = (term: string) => catalogue.rarity(term)
  const query = { text, zoneCode: whose.zoneCode, at: now, limit: OTHERS_SHOWN }
  return shared.searchSimilar(query, whose.enterpriseId, rarity).map((item) => ({
    sharedId: item.id,
    asked: sharedText(item) ?? '',
    category: item.category,
    enterprises: countEnterprises(waitingForShown(item)),
    sinceOn: toDay(Math.min(...waitingForShown(item).map(({ openedAt }) => openedAt))),
  }))
}
