import type { contract } from '@/shared/contract'
import { absences } from '../_kernel/data/repositories/absences'
import { jobs } from '../_kernel/data/repositories/jobs'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { coverEndsJobId } from './cover-notification'

export const endAbsence: Handler<typeof contract.park.endAbsence> = async (context, { absenceId }) => {
  const { subject: regionCode, person, as, now } = context
  return context.change(async (tx) => {
    const absence = await tx.use(absences).byId(absenceId)
    if (!absence || absence.regionCode !== regionCode) throw new ActionError('NotFound')
    if (as?.role === 'agent' && person?.id !== absence.personId) return refuse('OwnAbsenceOnly')
    // The absence ends now but stays stored until it is forgotten like any other, so that later readers still see it.
    await tx.use(absences).update({ ...absence, untilOn: '', endsAt: now }, absence.version)
    const told = await tx.use(jobs).byId(coverEndsJobId(absence.id))
    // The notice of its end waits for the last day. Send it now.
    if (told?.status === 'pending') await tx.use(jobs).update({ ...told, dueAt: now }, told.version)
    absences.forget(regionCode)
    return { absenceId }
  })
}
