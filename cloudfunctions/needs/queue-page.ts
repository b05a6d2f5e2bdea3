import type { contract } from '@/shared/contract'
import type { OutputOf } from '@/shared/contract/action'
import type { Handler } from '../_kernel/rpc/handler'
import { toNeedCard } from './view'
import { toParty } from './party'
import { reviews } from './viewing'
import { needs } from '../_kernel/data/repositories/needs'
import { sharedNeedIndex } from '../_kernel/search/shared-needs'
import { regions } from '../_kernel/data/repositories/regions'

type QueuePage = typeof contract.needs.queuePage

/** Costs one query: zones are cached, and shared needs come from an index in memory. */
export const queuePage = (async (context, { show, cursor }): Promise<OutputOf<QueuePage>> => {
  const { subject: region, now } = context
  const { personId } = toParty(context)
  const page = await needs.queue(region, show, { personId, now, cursor })
  const shared = page.items.some(({ sameId }) => sameId) ? await sharedNeedIndex.current() : undefined
  const cards = await Promise.all(
    page.items.map(async (need) => {
      const zone = await regions.known(need.zoneCode, now)
      const reader = { personId, reviews: reviews(context, zone) }
      const same = shared?.get(need.sameId ?? '')
      return toNeedCard(need, { reader, now, calendar: zone.calendar, claims: true, same })
    }),
  )
  return { needs: cards, ...(page.nextCursor && { nextCursor: page.nextCursor }) }
}) satisfies Handler<QueuePage>
