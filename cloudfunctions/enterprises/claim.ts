import type { contract } from '@/shared/contract'
import { statusWhenClaimed, type EnterpriseClaim } from '@/shared/domain/enterprise/claim'
import { checkCreditCode, normalizeCreditCode } from '@/shared/domain/enterprise/credit-code'
import { enterpriseStatus } from '@/shared/domain/enterprise/standing'
import { enterpriseClaims } from '../_kernel/data/repositories/enterprise-claims'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { administratorsFor } from '../_kernel/duty/assign'
import { licences } from '../_kernel/data/repositories/licences'
import { people } from '../_kernel/data/repositories/people'
import { jobForEnterprise } from '../_kernel/notifications/enterprise-notification'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Transaction } from '../_kernel/data/transaction'
import { toUploadKey } from '../_kernel/platform/uploads'
import type { Handler } from '../_kernel/rpc/handler'
import { takeLicence } from './licence-pictures'

export const claim: Handler<typeof contract.enterprises.claim> = async (context, input) => {
  const { openid, person, now } = context
  if (checkCreditCode(input.creditCode) === 'malformed')
    return refuse('CreditCodeMalformed', { creditCode: '应是 18 位数字和大写字母' })
  const found = await enterprises.byCreditCode(normalizeCreditCode(input.creditCode))
  if (!found || enterpriseStatus(found) === 'closed')
    return refuse('EnterpriseUnknown', { creditCode: '还没有登记' })
  const isMember = person?.memberships.some((one) => one.role === 'staff' && one.enterpriseId === found.id)
  if (isMember) return refuse('AlreadyMember')
  const [staff, administrators] = await Promise.all([
    people.ofEnterprise(found.id),
    administratorsFor(found.regionCode),
  ])
  const to = administrators.map(({ personId }) => personId)
  const id = enterpriseClaims.toId(found.id, openid)
  const { kind, text, name, phone, licence } = input
  const ask = (keep: ((tx: Transaction) => Promise<void>) | undefined) =>
    context.change(async (tx) => {
      const enterprise = await tx.use(enterprises).byId(found.id)
      if (!enterprise) throw new ActionError('NotFound')
      const before = await tx.use(enterpriseClaims).byId(id)
      const next: EnterpriseClaim = {
        ...{ id, version: before?.version ?? 1, enterpriseId: found.id, enterpriseName: enterprise.name },
        ...{ regionCode: enterprise.regionCode, openid, ...(person && { personId: person.id }) },
        ...{ name, phone, kind, text, at: now, state: 'open' },
      }
      if (before) await tx.use(enterpriseClaims).update(next, before.version)
      else await tx.use(enterpriseClaims).insert(next)
      const present = enterpriseStatus(enterprise)
      const status = statusWhenClaimed(present, next, staff.length > 0)
      if (status !== present) await tx.use(enterprises).update({ ...enterprise, status }, enterprise.version)
      await keep?.(tx)
      const job = jobForEnterprise({ ...enterprise, id: `${id}_${now}` }, to, now, {
        title: kind === 'dispute' ? '有人说企业被别人登记了' : '有人申请加入企业',
        text: `${name}：${text}。请到“企业”里核对后处理。`,
        state: '待处理',
        page: `desk/enterprises/index?enterpriseId=${enterprise.id}`,
      })
      if (job) await tx.use(jobs).insert(job)
      return { enterpriseName: enterprise.name, zoneName: enterprise.regionName }
    })
  if (!licence) return ask(undefined)
  const place = { id: licences.toId({ claimId: id }), enterpriseId: found.id, openid }
  return takeLicence({ ...place, uploadKey: toUploadKey(openid), upload: licence, now }, ask)
}
