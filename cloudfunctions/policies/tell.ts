import type { contract } from '@/shared/contract'
import { noteFact } from '@/shared/domain/enterprise/fact-notes'
import { askedFact, fitsFact, profileKey } from '@/shared/domain/enterprise/profile'
import { qualificationNames, withQualifications } from '@/shared/domain/enterprise/qualification-list'
import { saidQualifications, withLastDays } from '@/shared/domain/enterprise/qualifications'
import { askedValues } from '@/shared/domain/policy/eligibility/asked-values'
import type { FactValue } from '@/shared/domain/policy/eligibility/facts'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { refuse, ActionError } from '../_kernel/rpc/action-error'
import { markPolicy } from '../_kernel/policies/policy-marks'
import type { Handler } from '../_kernel/rpc/handler'
import { checked, policyFor } from './eligibility'
import { knownQualifications } from '../_kernel/data/known-qualifications'
import { enterprises } from '../_kernel/data/repositories/enterprises'

export const tell: Handler<typeof contract.policies.tell> = async (
  context,
  { policyId, fact, value, lastDays = [] },
) => {
  const { subject: seen, person, now } = context
  const policy = await policyFor(seen, policyId, now)
  const asked = policyMeasures(policy)
    .map(({ rule }) => rule && askedFact(rule, fact, now))
    .find((spec) => spec !== undefined)
  if (!asked) return refuse('FactNotAsked')
  const list = fact === 'qualifications' ? await knownQualifications(seen.regionCode, now) : []
  // An enterprise may tell a qualification that this policy's rules ask for, even if the zone does not list it.
  const values = policyMeasures(policy).flatMap(({ rule }) => (rule ? askedValues(rule, fact) : []))
  const names = qualificationNames(list, [...saidQualifications(seen.profile ?? {}), ...values])
  if (!fitsFact(withQualifications(asked, fact, names), value))
    return refuse('FactWrong', { value: `${asked.label}填得不对` })
  if (lastDays.some(({ qualification }) => fact !== 'qualifications' || !isAmong(value, qualification)))
    return refuse('FactWrong', { value: '没有选的资质不用填到期日' })
  return context.change(async (tx) => {
    // Read again in the transaction: a colleague may just have told another fact, which must stay.
    const enterprise = await tx.use(enterprises).byId(seen.id)
    if (!enterprise) throw new ActionError('NotFound')
    if (person)
      await markPolicy(tx, { policyId, person, enterprise }, (marks) => ({ checkedAt: now, ...marks }))
    const note = { source: 'enterprise', by: person?.id ?? '', at: now } as const
    const qualificationTerms = withLastDays(enterprise.qualificationTerms, lastDays)
    if (!qualificationTerms) return refuse('FactWrong', { value: '到期日早于认定日期' })
    const next = {
      ...noteFact(enterprise, profileKey(policyId, fact), value, note),
      ...(lastDays.length > 0 && { qualificationTerms }),
    }
    const saved = await tx.use(enterprises).update(next, enterprise.version)
    return checked(policy, saved, now)
  })
}

function isAmong(value: FactValue, qualification: string): boolean {
  return typeof value === 'object' && value !== null && value.includes(qualification)
}
