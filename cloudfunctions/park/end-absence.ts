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
    // Over since now, and forgotten with the others: whoever asks later still sees that it was.
    await tx.use(absences).update({ ...absence, untilOn: '', endsAt: now }, absence.version)
    const told = await tx.use(jobs).byId(coverEndsJobId(absence.id))
    // The notice of its end waits for the last day: it goes out now instead.
    if (told?.status === 'pending') await tx.use(jobs).update({ ...told, dueAt: now }, told.version)
    absences.forget(regionCode)
    return { absenceId }
  })
}
