import type { contract } from '@/shared/contract'
import type { Responsible } from '@/shared/domain/access/party'
import type { DutyRoster } from '@/shared/domain/duty/duty'
import { absences } from '../_kernel/data/repositories/absences'
import { regions } from '../_kernel/data/repositories/regions'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toDutyView } from './duty-view'
import { officersOf, toResponsible } from './officers'

export const setDuty: Handler<typeof contract.park.setDuty> = async (context, input) => {
  const { subject: code, now } = context
  const { version, defaultId, weekly, dates, substituteId } = input
  if (dates.some(({ fromOn, untilOn }) => fromOn > untilOn)) return refuse('DaysReversed')
  const [officers, away] = await Promise.all([officersOf(code), absences.notOver(code, now)])
  const byId = new Map(officers.map((officer) => [officer.personId, toResponsible(officer)]))
  const chosen = [defaultId, substituteId, ...[...weekly, ...dates].map(({ personId }) => personId)]
  if (chosen.some((personId) => personId !== undefined && !byId.has(personId)))
    return refuse('OfficerUnknown')
  const find = (personId: string | undefined): Responsible | undefined =>
    personId === undefined ? undefined : byId.get(personId)
  const [byDefault, substitute] = [find(defaultId), find(substituteId)]
  const roster: DutyRoster = {
    weekly: Object.fromEntries(weekly.map(({ weekday, personId }) => [weekday, find(personId)])),
    dates: dates.flatMap(({ personId, ...days }) => {
      const officer = find(personId)
      return officer ? [{ ...days, officer }] : []
    }),
    ...(substitute && { substitute }),
  }
  return context.change(async (tx) => {
    const region = await tx.use(regions).byId(code)
    if (!region) throw new ActionError('NotFound')
    const { dutyAgent: _before, ...rest } = region
    const next = { ...rest, duty: roster, ...(byDefault && { dutyAgent: byDefault }) }
    const saved = await tx.use(regions).update(next, version)
    regions.forget(code)
    return toDutyView(saved, officers, away, now)
  })
}
