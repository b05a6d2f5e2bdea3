import type { contract } from '@/shared/contract'
import { proposeCategories } from '@/shared/domain/category'
import { rank } from '@/shared/domain/matching/rank'
import { responsibleFor } from '@/shared/domain/need-open'
import { givePromise } from '@/shared/domain/promise'
import type { Handler } from '../_kernel/serve'

export const preview: Handler<typeof contract.needs.preview> = async (
  { subject: enterprise, now, store },
  input,
) => {
  const [zone, catalogue] = await Promise.all([
    store.regions.zoneOf(enterprise.regionCode, now),
    store.catalogue(),
  ])
  const moment = { at: now, calendar: zone.calendar }
  const candidates = proposeCategories(input.text)
  // Words alone may tie between categories: then the one decides whose service fits first.
  const best =
    candidates.length > 1 ? rank({ text: input.text, zoneCode: zone.id }, catalogue, moment).matches : []
  const proposedCategory =
    best
      .map(({ serviceId }) => catalogue.get(serviceId)?.category)
      .find((found) => found && candidates.includes(found)) ?? candidates[0]
  const category = input.category ?? proposedCategory
  const { matches, wellMatched } = rank(
    { text: input.text, zoneCode: zone.id, ...(category && { category }) },
    catalogue,
    moment,
  )
  const { responseDueAt, resolutionDueAt } = givePromise(
    category ?? 'other',
    input.urgent,
    now,
    zone.calendar,
  )
  return {
    matches,
    wellMatched,
    ...(proposedCategory && { proposedCategory }),
    promise: {
      responsible: responsibleFor(enterprise, zone, wellMatched).name,
      responseDueAt,
      resolutionDueAt,
    },
  }
}
