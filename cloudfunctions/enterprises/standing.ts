import type { contract } from '@/shared/contract'
import type { OutputOf } from '@/shared/contract/action'
import { enterpriseStatus } from '@/shared/domain/enterprise/standing'
import { administratorsFor } from '../_kernel/duty/assign'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { licences } from '../_kernel/data/repositories/licences'
import { jobForEnterprise } from '../_kernel/notifications/enterprise-notification'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { takeLicence } from './licence-pictures'

export const standing: Handler<typeof contract.enterprises.standing> = async ({ subject }) => {
  const licence = await licences.byId(licences.toId({ enterpriseId: subject.id }))
  return {
    status: enterpriseStatus(subject),
    ...(licence?.fileId !== undefined && { licenceAt: licence.at }),
  } satisfies OutputOf<typeof contract.enterprises.standing>
}

/** Takes a picture only while the enterprise is neither verified nor closed. */
export const showLicence: Handler<typeof contract.enterprises.showLicence> = async (context, { licence }) => {
  const { subject, person, openid, now } = context
  if (!person) throw new ActionError('Forbidden')
  const administrators = await administratorsFor(subject.regionCode)
  const to = administrators.map(({ personId }) => personId)
  const id = licences.toId({ enterpriseId: subject.id })
  const place = { id, enterpriseId: subject.id, openid, uploadKey: person.id, upload: licence, now }
  return takeLicence(place, (keep) =>
    context.change(async (tx) => {
      const enterprise = await tx.use(enterprises).byId(subject.id)
      if (!enterprise) throw new ActionError('NotFound')
      const status = enterpriseStatus(enterprise)
      if (status === 'verified' || status === 'closed') return refuse('NotAllowedNow')
      await keep(tx)
      const job = jobForEnterprise({ ...enterprise, id: `${id}_${now}` }, to, now, {
        title: '企业交来了营业执照',
        text: `${enterprise.name}上传了营业执照照片，等您核实。`,
        state: '待处理',
        page: `desk/enterprises/index?enterpriseId=${enterprise.id}`,
      })
      if (job) await tx.use(jobs).insert(job)
      return { status, licenceAt: now }
    }),
  )
}
