import type { contract } from '@/shared/contract'
import { sameNeeds } from '@/shared/domain/search/rank/same-need'
import { responsibleFor } from '@/shared/domain/need/open'
import { givePromise } from '@/shared/domain/need/promise'
import { askedOf, nameableIn } from '@/shared/domain/need/shared-need'
import type { Handler } from '../_kernel/rpc/serve'
import { findFor } from './find-for'
import { othersLike } from './others-like'

const SAME_SHOWN = 2

/** Reads: the enterprise's open needs and the state of each shelf; everything else is held by the instance. */
export const preview: Handler<typeof contract.needs.preview> = async (
  { subject: enterprise, person, now, store },
  { text, category: chosen, urgent },
) => {
  const [zone, catalogue, shelf, earlier, shared, open] = await Promise.all([
    store.regions.zoneOf(enterprise.regionCode, now),
    store.catalogue(),
    store.shelf(),
    store.earlierNeeds(),
    store.sharedShelf(),
    store.needs.openWordsOf(enterprise.id),
  ])
  const shelves = { catalogue, shelf, earlier }
  const found = findFor({ text, category: chosen, enterprise }, shelves, { at: now, calendar: zone.calendar })
  const { matches, wellMatched, policies, earlier: solved, proposedCategory, category = 'other' } = found
  const { responseDueAt, resolutionDueAt } = givePromise(category, urgent, now, zone.calendar)
  const sharedAs = askedOf(text, nameableIn(zone, enterprise, [person?.name ?? '']))
  return {
    matches,
    wellMatched,
    policies,
    earlier: solved,
    same: sameNeeds(text, open)
      .slice(0, SAME_SHOWN)
      .map(({ id, code, title, state }) => ({ needId: id, code, title, state })),
    others: othersLike(text, { enterpriseId: enterprise.id, zoneCode: zone.id }, { shared, catalogue }, now),
    ...(sharedAs !== undefined && { sharedAs }),
    ...(proposedCategory && { proposedCategory }),
    promise: {
      responsible: responsibleFor(enterprise, zone, wellMatched).name,
      responseDueAt,
      resolutionDueAt,
    },
  }
}
