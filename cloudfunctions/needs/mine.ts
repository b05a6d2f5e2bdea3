import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'
import { needCard } from './view'

export const mine: Handler<typeof contract.needs.mine> = async (
  { subject: enterprise, person, now, store },
  { show, cursor },
) => {
  const [zone, { items, nextCursor }] = await Promise.all([
    store.regions.zoneOf(enterprise.regionCode, now),
    store.needs.ofEnterprise(enterprise.id, show, cursor),
  ])
  const reader = { ...(person && { personId: person.id }), reviews: false }
  return {
    needs: items.map((need) => needCard(need, reader, now, zone.calendar)),
    ...(nextCursor && { nextCursor }),
  }
}
