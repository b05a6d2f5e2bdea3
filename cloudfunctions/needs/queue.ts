import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { toNeedCard } from './view'
import { toParty } from './party'
import { reviews } from './viewing'
import { needs } from '../_kernel/data/repositories/needs'
import { sharedNeedIndex } from '../_kernel/search/shared-needs'
import { regions } from '../_kernel/data/repositories/regions'

export const needQueue: Handler<typeof contract.needs.queue> = async (context, { show, cursor }) => {
  const { subject: region, now } = context
  const { personId } = toParty(context)
  const [page, counts] = await Promise.all([
    needs.queue(region, show, { personId, now, cursor }),
    needs.counts(region, now),
  ])
  const shared = page.items.some(({ sameId }) => sameId) ? await sharedNeedIndex.current() : undefined
  const cards = await Promise.all(
    page.items.map(async (need) => {
      const zone = await regions.known(need.zoneCode, now)
      const reader = { personId, reviews: reviews(context, zone) }
      const same = shared?.get(need.sameId ?? '')
      return toNeedCard(need, { reader, now, calendar: zone.calendar, same })
    }),
  )
  return { needs: cards, counts, ...(page.nextCursor && { nextCursor: page.nextCursor }) }
}
