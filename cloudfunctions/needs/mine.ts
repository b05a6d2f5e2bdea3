import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { toPaperCards } from './papers-view'
import { toNeedCard } from './view'
import { regions } from '../_kernel/data/repositories/regions'
import { needs } from '../_kernel/data/repositories/needs'

export const myNeeds: Handler<typeof contract.needs.mine> = async (
  { subject: enterprise, person, now },
  { show, cursor },
) => {
  const isFirst = show === 'awaiting' && cursor === undefined
  const [zone, { items, nextCursor }, owing] = await Promise.all([
    regions.zoneOf(enterprise.regionCode, now),
    needs.ofEnterprise(enterprise.id, show, cursor),
    isFirst ? needs.owingOf(enterprise.id) : [],
  ])
  const reader = { ...(person && { personId: person.id }), reviews: false }
  // Papers that were handed in wait for the park, so they are left out here.
  const papers = toPaperCards(owing, reader, now).filter(({ toCheck }) => !toCheck)
  return {
    needs: items.map((need) => toNeedCard(need, { reader, now, calendar: zone.calendar })),
    ...(papers.length > 0 && { papers }),
    ...(nextCursor && { nextCursor }),
  }
}
