import type { contract } from '@/shared/contract'
import { proposeCategories } from '@/shared/domain/category'
import { rank } from '@/shared/domain/matching/rank'
import { sameNeeds } from '@/shared/domain/matching/same-need'
import { responsibleFor } from '@/shared/domain/need-open'
import { givePromise } from '@/shared/domain/promise'
import type { Handler } from '../_kernel/serve'
import { earlierFor, policiesFor } from './finds'

const SAME_SHOWN = 2

/** Reads: the enterprise's open needs and the state of each shelf; everything else is held by the instance. */
export const preview: Handler<typeof contract.needs.preview> = async (
  { subject: enterprise, now, store },
  { text, category: chosen, urgent },
) => {
  const [zone, catalogue, shelf, earlier, open] = await Promise.all([
    store.regions.zoneOf(enterprise.regionCode, now),
    store.catalogue(),
    store.shelf(),
    store.earlierNeeds(),
    store.needs.ofEnterprise(enterprise.id, 'open'),
  ])
  const moment = { at: now, calendar: zone.calendar }
  const candidates = proposeCategories(text)
  // Words alone may tie between categories: then the one decides whose service fits first.
  const best =
    candidates.length > 1 ? rank({ text, zoneCode: zone.id }, catalogue, moment, { earlier }).matches : []
  const proposedCategory =
    best
      .map(({ serviceId }) => catalogue.get(serviceId)?.category)
      .find((found) => found && candidates.includes(found)) ?? candidates[0]
  const category = chosen ?? proposedCategory
  const wanted = { text, zoneCode: zone.id, ...(category && { category }) }
  const { matches, wellMatched } = rank(wanted, catalogue, moment, { earlier })
  const { responseDueAt, resolutionDueAt } = givePromise(category ?? 'other', urgent, now, zone.calendar)
  return {
    matches,
    wellMatched,
    policies: policiesFor(text, enterprise, shelf, now),
    earlier: earlierFor(text, enterprise, earlier, now),
    same: sameNeeds(text, open.items)
      .slice(0, SAME_SHOWN)
      .map(({ id, code, title, state }) => ({ needId: id, code, title, state })),
    ...(proposedCategory && { proposedCategory }),
    promise: {
      responsible: responsibleFor(enterprise, zone, wellMatched).name,
      responseDueAt,
      resolutionDueAt,
    },
  }
}
