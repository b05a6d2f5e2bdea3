import type { contract } from '@/shared/contract'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { jobForEnterprise } from '../_kernel/notifications/enterprise-notification'
import { ActionError, refuse, Refusal } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { readSurroundings, toEnterpriseDetail, withoutLicences } from './detail'
import { endLicences } from './licence-pictures'
import { hasOpenNeeds, readForStep } from './step'

export const close: Handler<typeof contract.enterprises.close> = async (context, { version, reason }) => {
  const { subject, person, now } = context
  if (!person) throw new ActionError('Forbidden')
  if (await hasOpenNeeds(subject.id)) return refuse('EnterpriseHasOpenNeeds')
  const around = await readSurroundings(subject, context)
  const ended = around.licences
  return endLicences(ended, now, (end) =>
    context.change(async (tx) => {
      const enterprise = await readForStep(tx, subject.id, version, 'close')
      if (enterprise instanceof Refusal) return enterprise
      await end(tx)
      const closure = { by: person.id, at: now, reason }
      const saved = await tx.use(enterprises).update({ ...enterprise, status: 'closed', closure }, version)
      const staff = around.people.map(({ id }) => id)
      const job = jobForEnterprise(saved, staff, now, {
        title: '您的企业已在园区停用',
        text: `${saved.name}已停用：${reason}。以往的诉求仍可查看，不能再提新的。如有不对，请联系管委会。`,
        state: '已停用',
      })
      if (job) await tx.use(jobs).insert(job)
      return { enterprise: await toEnterpriseDetail(saved, withoutLicences(around, ended), context) }
    }),
  )
}
