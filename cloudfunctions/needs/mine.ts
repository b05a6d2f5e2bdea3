import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/serve'
import { needCard } from './view'

export const mine: Handler<typeof contract.needs.mine> = async (
  { subject: enterprise, now, store },
  { show, cursor },
) => {
  const [zone, { items, nextCursor }] = await Promise.all([
    store.regions.zoneOf(enterprise.regionCode, now),
    store.needs.ofEnterprise(enterprise.id, show, cursor),
  ])
  return { needs: items.map((need) => needCard(need, now, zone.calendar)), ...(nextCursor && { nextCursor }) }
}
