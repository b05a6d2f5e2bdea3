import type { contract } from '@/shared/contract'
import { fittingEarlier, fittingPolicies, lookUp } from '@/shared/domain/matching/look-up'
import { sameNeeds } from '@/shared/domain/matching/same-need'
import { responsibleFor } from '@/shared/domain/need-open'
import { verdictOf } from '@/shared/domain/policy/eligibility/evaluate'
import type { Policy } from '@/shared/domain/policy/policy'
import { profileFor } from '@/shared/domain/policy/profile'
import { givePromise } from '@/shared/domain/promise'
import type { Handler } from '../_kernel/serve'

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
  const found = lookUp(text, chosen, zone.id, { catalogue, earlier }, moment)
  const { matches, wellMatched, proposedCategory, category = 'other' } = found
  const { responseDueAt, resolutionDueAt } = givePromise(category, urgent, now, zone.calendar)
  return {
    matches,
    wellMatched,
    policies: fittingPolicies<Policy>(
      (limit, admits) => shelf.match(text, enterprise.regionCode, now, limit, admits),
      ({ id, shortTitle }) => ({ id, name: shortTitle }),
      ({ id, rule }) => rule && verdictOf(rule, profileFor(enterprise, id), now),
    ),
    earlier: fittingEarlier(text, enterprise.regionCode, earlier, now),
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
