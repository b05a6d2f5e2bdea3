import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/serve'
import { needCard } from './view'
import { partyOf } from './step'

export const queue: Handler<typeof contract.needs.queue> = async (context, { show, cursor }) => {
  const { subject: region, now, store } = context
  const { personId } = partyOf(context)
  const [page, counts] = await Promise.all([
    store.needs.queue(region, show, personId, now, cursor),
    store.needs.counts(region, now),
  ])
  const needs = await Promise.all(
    page.items.map(async (need) =>
      needCard(need, now, (await store.regions.known(need.zoneCode, now)).calendar),
    ),
  )
  return { needs, counts, ...(page.nextCursor && { nextCursor: page.nextCursor }) }
}
