import type { contract } from '@/shared/contract'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { licences } from '../_kernel/data/repositories/licences'
import { jobForEnterprise } from '../_kernel/notifications/enterprise-notification'
import { ActionError, Refusal } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { readSurroundings, toEnterpriseDetail, withoutLicences } from './detail'
import { endLicences } from './licence-pictures'
import { readForStep } from './step'

export const verify: Handler<typeof contract.enterprises.verify> = async (
  context,
  { version, how, note },
) => {
  const { subject, person, now } = context
  if (!person) throw new ActionError('Forbidden')
  const around = await readSurroundings(subject, context)
  // Only the enterprise's own picture ends here. Pictures of claims wait for the decision on the claim.
  const ended = around.licences.filter(({ id }) => id === licences.toId({ enterpriseId: subject.id }))
  return endLicences(ended, now, (end) =>
    context.change(async (tx) => {
      const enterprise = await readForStep(tx, subject.id, version, 'verify')
      if (enterprise instanceof Refusal) return enterprise
      await end(tx)
      const verification = { by: person.id, at: now, how, ...(note !== undefined && { note }) }
      const saved = await tx
        .use(enterprises)
        .update({ ...enterprise, status: 'verified', verification }, version)
      const job = jobForEnterprise(
        saved,
        around.people.map(({ id }) => id),
        now,
        {
          title: '园区已核实您的企业',
          text: `${saved.name}已通过核实。现在可以看到别家企业公开的同类诉求和以往办成的经验，也会收到政策推送。`,
          state: '已核实',
        },
      )
      if (job) await tx.use(jobs).insert(job)
      return { enterprise: await toEnterpriseDetail(saved, withoutLicences(around, ended), context) }
    }),
  )
}
