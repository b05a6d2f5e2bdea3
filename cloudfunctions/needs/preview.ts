import type { contract } from '@/shared/contract'
import { proposeCategory } from '@/shared/domain/category'
import { rank } from '@/shared/domain/matching/rank'
import { responsibleFor } from '@/shared/domain/need-open'
import { givePromise } from '@/shared/domain/promise'
import { regionAt } from '@/shared/domain/region'
import { Stop } from '../_kernel/faults'
import type { Handler } from '../_kernel/serve'

export const preview: Handler<typeof contract.needs.preview> = async (
  { subject: enterprise, now, store },
  input,
) => {
  const zoneCode = regionAt(enterprise.regionCode, 'zone')
  if (!zoneCode) throw new Stop('NotFound')
  const [zone, catalogue] = await Promise.all([store.regions.known(zoneCode, now), store.catalogue()])
  const proposedCategory = proposeCategory(input.text)
  const category = input.category ?? proposedCategory
  const wanted = { text: input.text, zoneCode, ...(category && { category }) }
  const { matches, wellMatched } = rank(wanted, catalogue, { at: now, calendar: zone.calendar })
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
