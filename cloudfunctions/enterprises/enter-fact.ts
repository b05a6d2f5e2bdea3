import type { contract } from '@/shared/contract'
import { isProfileFact, noteFact } from '@/shared/domain/enterprise/fact-notes'
import { fitsFact } from '@/shared/domain/enterprise/profile'
import { qualificationNames, withQualifications } from '@/shared/domain/enterprise/qualification-list'
import { saidQualifications } from '@/shared/domain/enterprise/qualifications'
import { factSpec } from '@/shared/domain/policy/eligibility/facts'
import { knownQualifications } from '../_kernel/data/known-qualifications'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { people } from '../_kernel/data/repositories/people'
import { jobForPeople } from '../_kernel/notifications/people-notification'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'

/** Only the steward, who knows the enterprise, and administrators, who answer for the roster, may enter facts of an enterprise. */
export const enterFact: Handler<typeof contract.enterprises.enterFact> = async (context, { fact, value }) => {
  const { subject, person, as, now } = context
  if (!person) throw new ActionError('Forbidden')
  const isSteward = subject.steward?.personId === person.id
  if (as?.role !== 'administrator' && !isSteward) return refuse('StewardsOnly')
  const spec = isProfileFact(fact) ? factSpec(fact) : undefined
  if (!spec) return refuse('FactUnknown')
  const list = fact === 'qualifications' ? await knownQualifications(subject.regionCode, now) : []
  const names = qualificationNames(list, saidQualifications(subject.profile ?? {}))
  if (!fitsFact(withQualifications(spec, fact, names), value))
    return refuse('FactWrong', { value: `${spec.label}填得不对` })
  const staff = await people.ofEnterprise(subject.id)
  return context.change(async (tx) => {
    const enterprise = await tx.use(enterprises).byId(subject.id)
    if (!enterprise) throw new ActionError('NotFound')
    const next = noteFact(enterprise, fact, value, {
      source: isSteward ? 'steward' : 'administrator',
      by: person.id,
      at: now,
    })
    const saved = await tx.use(enterprises).update(next, enterprise.version)
    const to = staff.map(({ id }) => id)
    if (to.length > 0)
      await tx.use(jobs).insert(
        jobForPeople(`fact_${saved.id}_${saved.version}`, to, now, {
          title: '园区替您填了一项企业情况',
          text: `${person.name}征得您企业同意，填了“${spec.label}”。不对的话，请到“我的 → 企业档案”里改。`,
          page: 'enterprise/profile/index',
          about: spec.label,
        }),
      )
    return { fact, at: now }
  })
}
