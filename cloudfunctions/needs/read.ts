import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'
import { noteLook } from './step'
import { needView, urlsOf } from './view'
import { viewingOf } from './viewing'

export const read: Handler<typeof contract.needs.read> = async (context) => {
  const { subject: need, now, store } = context
  await noteLook(context)
  const [zone, urls, same] = await Promise.all([
    store.regions.known(need.zoneCode, now),
    urlsOf(need),
    need.sameId === undefined ? undefined : store.sharedNeeds.byId(need.sameId),
  ])
  return { need: needView(need, viewingOf(context, zone, urls, same)) }
}
