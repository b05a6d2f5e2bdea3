import type { contract } from '@/shared/contract'
import { CATEGORIES } from '@/shared/domain/need/category'
import { contains } from '@/shared/domain/access/region'
import { PAGE_SIZE } from '@/shared/contract/limits'
import type { Handler } from '../_kernel/rpc/handler'
import { toServiceCard } from './view'
import { serviceIndex } from '../_kernel/search/catalogue'

/**
 * Uses the cached catalogue: reads one document, however many services there are.
 * Inactive services are shown to administrators only.
 */
export const listServices: Handler<typeof contract.services.list> = async (
  { person },
  { zoneCode, category, cursor: skip = 0 },
) => {
  const manages =
    person?.memberships.some(
      (held) => held.role === 'administrator' && contains(held.regionCode, zoneCode),
    ) ?? false
  const catalogue = await serviceIndex.current()
  const valid = [...catalogue.all()].filter(
    ({ regionCode, status }) => (manages || status !== 'inactive') && contains(regionCode, zoneCode),
  )
  const shown = valid
    .filter((service) => category === undefined || service.category === category)
    // Active services first, then the nearest (a longer region code is deeper in the tree), then the categories of most needs.
    .sort(
      (a, b) =>
        Number(b.status === 'active') - Number(a.status === 'active') ||
        b.regionCode.length - a.regionCode.length ||
        CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) ||
        a.name.localeCompare(b.name, 'zh') ||
        (a.id < b.id ? -1 : 1),
    )
  return {
    services: shown.slice(skip, skip + PAGE_SIZE).map((service) => toServiceCard(service)),
    counts: CATEGORIES.map((name) => ({
      category: name,
      count: valid.filter((service) => service.category === name).length,
    })).filter(({ count }) => count > 0),
    ...(shown.length > skip + PAGE_SIZE && { nextCursor: String(skip + PAGE_SIZE) }),
  }
}
