import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'
import { needCard } from './view'
import { partyOf } from './step'
import { reviews } from './viewing'

export const queue: Handler<typeof contract.needs.queue> = async (context, { show, cursor }) => {
  const { subject: region, now, store } = context
  const { personId } = partyOf(context)
  const [page, counts] = await Promise.all([
    store.needs.queue(region, show, personId, now, cursor),
    store.needs.counts(region, now),
  ])
  const shared = page.items.some(({ sameId }) => sameId) ? await store.sharedShelf() : undefined
  const needs = await Promise.all(
    page.items.map(async (need) => {
      const zone = await store.regions.known(need.zoneCode, now)
      const reader = { personId, reviews: reviews(context, zone) }
      return needCard(need, reader, now, zone.calendar, shared?.get(need.sameId ?? ''))
    }),
  )
  return { needs, counts, ...(page.nextCursor && { nextCursor: page.nextCursor }) }
}
