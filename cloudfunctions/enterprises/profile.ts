import type { contract } from '@/shared/contract'
import type { ProfileView } from '@/shared/contract/enterprise-profile'
import type { Enterprise } from '@/shared/domain/access/account'
import { confirmFact, isProfileFact, noteFact, profileKeys } from '@/shared/domain/enterprise/fact-notes'
import { qualificationNames, withQualifications } from '@/shared/domain/enterprise/qualification-list'
import { isExpired, saidQualifications } from '@/shared/domain/enterprise/qualifications'
import { fitsFact, profileFor } from '@/shared/domain/enterprise/profile'
import { factSpec, type FactKey } from '@/shared/domain/policy/eligibility/facts'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { policyStanding } from '@/shared/domain/push/standing'
import { toDay } from '@/shared/domain/time/days'
import { knownQualifications } from '../_kernel/data/known-qualifications'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { people } from '../_kernel/data/repositories/people'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { policyIndex } from '../_kernel/search/policy-index'

export const profile: Handler<typeof contract.enterprises.profile> = async ({ subject, now }) =>
  toProfileView(subject, await readAround(subject, now), now)

export const tellFact: Handler<typeof contract.enterprises.tellFact> = async (
  { subject, person, now, change },
  { fact, value },
) => {
  if (!person) throw new ActionError('Forbidden')
  const spec = isProfileFact(fact) ? factSpec(fact) : undefined
  if (!spec) return refuse('FactUnknown')
  const around = await readAround(subject, now)
  const names = qualificationNames(around.qualifications, saidQualifications(subject.profile ?? {}))
  if (!fitsFact(withQualifications(spec, fact, names), value))
    return refuse('FactWrong', { value: `${spec.label}填得不对` })
  return change(async (tx) => {
    // Read again in the transaction: a colleague may just have told another fact, which must stay.
    const enterprise = await tx.use(enterprises).byId(subject.id)
    if (!enterprise) throw new ActionError('NotFound')
    const next = noteFact(enterprise, fact, value, { source: 'enterprise', by: person.id, at: now })
    return toProfileView(await tx.use(enterprises).update(next, enterprise.version), around, now)
  })
}

export const confirm: Handler<typeof contract.enterprises.confirmFact> = async (
  { subject, person, now, change },
  { fact },
) => {
  if (!person) throw new ActionError('Forbidden')
  const around = await readAround(subject, now)
  return change(async (tx) => {
    const enterprise = await tx.use(enterprises).byId(subject.id)
    const next = enterprise && confirmFact(enterprise, fact, { by: person.id, at: now })
    if (!next) return refuse('FactUnknown')
    return toProfileView(await tx.use(enterprises).update(next, next.version), around, now)
  })
}

/** Takes days only for a qualification that the enterprise has told before. */
export const tellQualification: Handler<typeof contract.enterprises.tellQualification> = async (
  { subject, person, now, change },
  { qualification, awardedOn, expiresOn },
) => {
  if (!person) throw new ActionError('Forbidden')
  if (awardedOn !== undefined && expiresOn !== undefined && expiresOn < awardedOn)
    return refuse('DaysReversed', { expiresOn: '早于认定日期' })
  const around = await readAround(subject, now)
  return change(async (tx) => {
    const enterprise = await tx.use(enterprises).byId(subject.id)
    if (!enterprise || !saidQualifications(enterprise.profile ?? {}).includes(qualification))
      return refuse('FactUnknown')
    const days = {
      ...(awardedOn !== undefined && { awardedOn }),
      ...(expiresOn !== undefined && { expiresOn }),
    }
    const qualificationTerms = { ...enterprise.qualificationTerms, [qualification]: days }
    const saved = await tx.use(enterprises).update({ ...enterprise, qualificationTerms }, enterprise.version)
    return toProfileView(saved, around, now)
  })
}

type Around = Awaited<ReturnType<typeof readAround>>

/** Reads the policies and the list of qualifications, both cached, and the names of colleagues: one query. */
async function readAround({ id, regionCode }: Enterprise, now: number) {
  const [index, staff, qualifications] = await Promise.all([
    policyIndex.current(),
    people.ofEnterprise(id),
    knownQualifications(regionCode, now),
  ])
  return { index, names: new Map(staff.map((person) => [person.id, person.name])), qualifications }
}

function toProfileView(
  enterprise: Enterprise,
  { index, names, qualifications }: Around,
  now: number,
): ProfileView {
  const waiting = new Map<FactKey, number>()
  for (const policy of index.inForce(enterprise.regionCode, now)) {
    const standing = policyStanding(policyMeasures(policy), profileFor(enterprise, policy.id, now), now)
    if (standing.kind !== 'one_fact' || standing.step.step !== 'tell') continue
    // Facts that only one policy knows are asked on that policy's page.
    for (const fact of standing.step.facts.filter(isProfileFact))
      waiting.set(fact, (waiting.get(fact) ?? 0) + 1)
  }
  const keys = profileKeys(enterprise, Number(toDay(now).slice(0, 4)))
  const facts = [...new Set([...keys, ...waiting.keys()])].map((fact) => {
    const value = enterprise.profile?.[fact]
    const note = enterprise.factNotes?.[fact]
    const name = note && (names.get(note.by) ?? stewardName(enterprise, note.by))
    return {
      fact,
      ...(value !== undefined && { value }),
      ...(note && value !== undefined && { source: note.source, at: note.at }),
      ...(name !== undefined && { by: name }),
      ...(note?.confirmedAt !== undefined && { confirmedAt: note.confirmedAt }),
      former: [...(note?.former ?? [])],
      policies: waiting.get(fact) ?? 0,
    }
  })
  const said = saidQualifications(enterprise.profile ?? {})
  const labels = qualificationNames(qualifications, said)
  return {
    facts,
    known: facts.filter(({ value }) => value !== undefined).length,
    waiting: [...waiting.values()].reduce((sum, count) => sum + count, 0),
    qualificationNames: labels,
    qualifications: said.map((key) => {
      const days = enterprise.qualificationTerms?.[key]
      return { key, label: labels[key] ?? key, ...days, expired: isExpired(days, toDay(now)) }
    }),
  }
}

/** Names only the steward, whom the enterprise knows; other officers stay unnamed. */
function stewardName({ steward }: Enterprise, personId: string): string | undefined {
  return steward?.personId === personId ? steward.name : undefined
}
