import type { contract } from '@/shared/contract'
import { regionAt } from '@/shared/domain/region'
import { Stop } from '../_kernel/faults'
import type { Handler } from '../_kernel/serve'
import { needCard } from './view'

export const mine: Handler<typeof contract.needs.mine> = async (
  { subject: enterprise, now, store },
  { show, cursor },
) => {
  const zoneCode = regionAt(enterprise.regionCode, 'zone')
  if (!zoneCode) throw new Stop('NotFound')
  const [zone, { items, nextCursor }] = await Promise.all([
    store.regions.known(zoneCode, now),
    store.needs.ofEnterprise(enterprise.id, show, cursor),
  ])
  return { needs: items.map((need) => needCard(need, now, zone.calendar)), ...(nextCursor && { nextCursor }) }
}
