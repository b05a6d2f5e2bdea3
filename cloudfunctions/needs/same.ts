import type { contract } from '@/shared/contract'
import { joinKey, joinOf, withSame } from '@/shared/domain/need/same-need'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { toNeedCard, toSteps } from './view'
import { reviews } from './viewing'
import { regions } from '../_kernel/data/repositories/regions'
import { needs } from '../_kernel/data/repositories/needs'

const SAME_SHOWN = 20

/** Costs one query. All these needs are in one zone, so a caller who may read one may read the others. */
export const same: Handler<typeof contract.needs.same> = async (context) => {
  const { subject: need, now } = context
  if (need.sameId === undefined) return { needs: [] }
  const [zone, found] = await Promise.all([
    regions.known(need.zoneCode, now),
    needs.sameAs(need.sameId, SAME_SHOWN + 1),
  ])
  const party = toParty(context)
  const administers = context.as?.role === 'administrator'
  const reader = { personId: party.personId, reviews: reviews(context, zone) }
  const joined = found
    .filter(({ zoneCode }) => zoneCode === need.zoneCode)
    .map((one) => ({ one, words: joinKey(one), ...joinOf(one) }))
  const own = joined.find(({ one }) => one.id === need.id)
  return {
    needs: (own ? withSame(joined, own) : [])
      .map(({ one }) => one)
      .filter(({ id }) => id !== need.id)
      .slice(0, SAME_SHOWN)
      .map((one) => ({
        ...toNeedCard(one, { reader, now, calendar: zone.calendar }),
        steps: toSteps(one, party, administers),
      })),
  }
}
