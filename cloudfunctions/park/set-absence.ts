import type { contract } from '@/shared/contract'
import { dayNumber, startOfDayNumber, toDay } from '@/shared/domain/time/days'
import { absences, type StoredAbsence } from '../_kernel/data/repositories/absences'
import { jobs } from '../_kernel/data/repositories/jobs'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { newId } from '../_kernel/rpc/ids'
import { jobsForCover } from './cover-notification'
import { toAbsenceView } from './duty-view'
import { officersOf, toResponsible } from './officers'

export const setAbsence: Handler<typeof contract.park.setAbsence> = async (context, input) => {
  const { subject: regionCode, person, as, now } = context
  const { personId, fromOn, untilOn, kind, coverId, note } = input
  if (as?.role === 'agent' && person?.id !== personId) return refuse('OwnAbsenceOnly')
  if (fromOn > untilOn) return refuse('DaysReversed', { untilOn: '早于开始日期' })
  if (untilOn < toDay(now)) return refuse('DaysOver', { untilOn: '已经过去' })
  const [officers, away] = await Promise.all([officersOf(regionCode), absences.notOver(regionCode, now)])
  const officer = officers.find((one) => one.personId === personId)
  const cover = officers.find((one) => one.personId === coverId)
  if (!officer || (coverId !== undefined && !cover)) return refuse('OfficerUnknown')
  const isCoverAway =
    coverId === personId ||
    away.some((one) => one.personId === coverId && one.fromOn <= untilOn && fromOn <= one.untilOn)
  if (coverId !== undefined && isCoverAway) return refuse('CoverAway', { coverId: '这几天也不在岗' })
  const absence: StoredAbsence = {
    id: newId('a'),
    version: 1,
    regionCode,
    personId,
    personName: officer.name,
    kind,
    fromOn,
    untilOn,
    endsAt: startOfDayNumber((dayNumber(untilOn) ?? 0) + 1),
    ...(cover && { cover: toResponsible(cover) }),
    ...(note !== undefined && { note }),
  }
  return context.change(async (tx) => {
    await tx.use(absences).insert(absence)
    for (const job of jobsForCover(absence, now)) await tx.use(jobs).insert(job)
    absences.forget(regionCode)
    return { absence: toAbsenceView(absence) }
  })
}
