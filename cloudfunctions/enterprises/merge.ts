import type { contract } from '@/shared/contract'
import type { Enterprise, Person } from '@/shared/domain/access/account'
import { contains } from '@/shared/domain/access/region'
import { toActor } from '@/shared/domain/access/recusal'
import { isPartyOf, type Membership } from '@/shared/domain/access/role'
import { normalizeCreditCode } from '@/shared/domain/enterprise/credit-code'
import { isTrusted } from '@/shared/domain/enterprise/standing'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { people } from '../_kernel/data/repositories/people'
import { jobForEnterprise } from '../_kernel/notifications/enterprise-notification'
import { ActionError, refuse, Refusal } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { readSurroundings, toEnterpriseDetail, withoutLicences } from './detail'
import { endLicences } from './licence-pictures'
import { hasOpenNeeds, readForStep } from './step'

/** Most people whose records one transaction changes. */
export const PEOPLE_IN_ONE_CHANGE = 40

/** The people stay staff of the closed enterprise, so that they still read its needs. The other enterprise becomes their first membership. */
export const merge: Handler<typeof contract.enterprises.merge> = async (
  context,
  { version, intoCreditCode, reason },
) => {
  const { subject, person, as, now } = context
  if (!person) throw new ActionError('Forbidden')
  const target = await enterprises.byCreditCode(normalizeCreditCode(intoCreditCode))
  if (target && isPartyOf(toActor(person, now), target.id)) throw new ActionError('OwnEnterprise')
  if (!target || target.id === subject.id || !isTrusted(target) || !isWithin(as, target))
    return refuse('MergeTargetUnknown', { intoCreditCode: '没有找到，或不在您管理的范围内' })
  if (await hasOpenNeeds(subject.id)) return refuse('EnterpriseHasOpenNeeds')
  const around = await readSurroundings(subject, context)
  if (around.people.length > PEOPLE_IN_ONE_CHANGE) return refuse('EnterpriseTooLarge')
  const ended = around.licences
  return endLicences(ended, now, (end) =>
    context.change(async (tx) => {
      const enterprise = await readForStep(tx, subject.id, version, 'merge')
      if (enterprise instanceof Refusal) return enterprise
      await end(tx)
      for (const { id } of around.people) {
        const member = await tx.use(people).byId(id)
        if (member) await tx.use(people).update(asStaffOf(member, target), member.version)
      }
      const closure = { by: person.id, at: now, reason, mergedInto: target.id }
      const saved = await tx.use(enterprises).update({ ...enterprise, status: 'closed', closure }, version)
      const job = jobForEnterprise(
        saved,
        around.people.map(({ id }) => id),
        now,
        {
          title: '您的企业已并入另一家',
          text: `${saved.name}已并入${target.name}：${reason}。今后用${target.name}提诉求，以往的仍可查看。`,
          state: '已并入',
        },
      )
      if (job) await tx.use(jobs).insert(job)
      const shown = { ...withoutLicences(around, ended), mergedInto: target.name }
      return { enterprise: await toEnterpriseDetail(saved, shown, context) }
    }),
  )
}

function isWithin(as: Membership | undefined, { regionCode }: Enterprise): boolean {
  return as !== undefined && as.role !== 'staff' && contains(as.regionCode, regionCode)
}

/** The person as staff of the other enterprise, never as its owner: it has one. */
function asStaffOf(person: Person, { id, name }: Enterprise): Person {
  if (person.memberships.some((one) => one.role === 'staff' && one.enterpriseId === id)) return person
  const added = { role: 'staff', enterpriseId: id, enterpriseName: name, owner: false } as const
  return { ...person, memberships: [added, ...person.memberships] }
}
