import type { StandingList, StandingRow } from '@/shared/contract/pushes'
import type { Enterprise } from '@/shared/domain/access/account'
import { decide, explainRule } from '@/shared/domain/policy/eligibility/evaluate'
import { explainedConditions } from '@/shared/domain/policy/eligibility/explanation'
import { ruleConditions } from '@/shared/domain/policy/eligibility/rule'
import { formatCondition, formatStep } from '@/shared/domain/policy/eligibility/wording'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { rulesDiffer } from '@/shared/domain/policy/measures/policy-measures'
import type { Policy } from '@/shared/domain/policy/policy'
import { profileFor } from '@/shared/domain/enterprise/profile'
import { factLabel, nameOfCode } from '@/shared/domain/policy/reason'
import { gate } from '@/shared/domain/push/gate'
import { fittingMeasure } from '@/shared/domain/push/standing'
import { command } from '../_kernel/data/database'
import { employerIds, toReach, recipients } from '../_kernel/data/repositories/recipients'

import type { Member, Near } from './member'
import { enterprises } from '../_kernel/data/repositories/enterprises'

/** The measures to explain, and the list that is shown. */
interface RowChoice {
  measures: readonly Measure[]
  list: StandingList
  now: number
  urgent: boolean
  /** True for a person whom an earlier push has told and whom this one does not tell again. */
  isLeftOut: (personId: string) => boolean
}

/** A page of enterprises with their people and the reasons why they fit or what is missing. */
export async function standingRows(
  policy: Policy,
  members: readonly (Member | Near)[],
  { measures, list, now, urgent, isLeftOut }: RowChoice,
): Promise<StandingRow[]> {
  if (members.length === 0) return []
  const ids = members.map(({ id }) => id)
  const [enterpriseList, staff] = await Promise.all([
    enterprises.find({ where: { _id: command.in(ids) }, limit: ids.length }),
    recipients.staffOf(ids),
  ])
  const byId = new Map(enterpriseList.map((enterprise) => [enterprise.id, enterprise]))
  return members.flatMap((member): StandingRow[] => {
    const enterprise = byId.get(member.id)
    if (!enterprise) return []
    const everybody = staff.filter((person) => employerIds(person).includes(member.id))
    const people = everybody.filter(({ id }) => !isLeftOut(id))
    const leftOut = everybody.length - people.length
    const reachable = people.filter(
      (person) => gate(toReach(person, 'policy_for_you'), now, urgent).pass !== 'suppress',
    )
    return [
      {
        enterpriseId: member.id,
        name: enterprise.name,
        regionName: enterprise.regionName,
        people: people.length,
        reachable: reachable.length,
        ...(leftOut > 0 && { notifiedBefore: leftOut }),
        reasons:
          'step' in member
            ? missing(measures, member)
            : list === 'may_fit'
              ? factsOpen(policy, measures, enterprise, now)
              : reasonsFor(policy, measures, enterprise, now),
      },
    ]
  })
}

/** The conditions of the first fitting measure, in the words of its rule. The measure is named when other measures have other rules. */
function reasonsFor(
  { id }: Policy,
  measures: readonly Measure[],
  enterprise: Enterprise,
  now: number,
): string[] {
  const profile = profileFor(enterprise, id, now)
  const measure = fittingMeasure(measures, (rule) => decide(rule, profile, now) === 'met')
  if (!measure?.rule) return [...named(measure, measures), '没设条件，在政策适用的地区']
  const { rule } = measure
  const { tree } = explainRule(rule, profile, now)
  const met = new Set(
    explainedConditions(tree).flatMap(({ id: key, verdict }) => (verdict === 'met' ? key : [])),
  )
  const conditions = ruleConditions(rule.root)
    .filter((condition) => met.has(condition.id))
    .map((condition) => formatCondition(condition, rule, nameOfCode))
  return [...named(measure, measures), ...conditions]
}

/** Most facts that a row names. Further facts are only counted. */
const FACTS_NAMED = 3

/** How many facts are missing for the measure that needs the fewest, and the first of them. */
function factsOpen(
  { id }: Policy,
  measures: readonly Measure[],
  enterprise: Enterprise,
  now: number,
): string[] {
  const profile = profileFor(enterprise, id, now)
  const [best] = measures
    .flatMap((measure) => {
      const { rule } = measure
      const missing = rule ? explainRule(rule, profile, now).missing : []
      return rule && missing.length > 0 ? [{ measure, rule, missing }] : []
    })
    .sort((a, b) => a.missing.length - b.missing.length)
  if (!best) return []
  const labels = best.missing.slice(0, FACTS_NAMED).map((key) => factLabel(key, best.rule))
  const more = best.missing.length > FACTS_NAMED ? '等' : ''
  return [...named(best.measure, measures), `还差 ${best.missing.length} 项信息：${labels.join('、')}${more}`]
}

/** The failing condition and what would change it, or the fact to add. */
function missing(measures: readonly Measure[], { step, measureId }: Near): string[] {
  const measure = measures.find(({ id }) => id === measureId)
  if (!measure?.rule) return []
  const { rule } = measure
  const said = formatStep(step, rule, nameOfCode)
  const condition = ruleConditions(rule.root).find(({ id }) => id === step.conditionId)
  const reasons =
    condition && step.step !== 'tell' ? [formatCondition(condition, rule, nameOfCode), said] : [said]
  return [...named(measure, measures), ...reasons]
}

/** The title of a measure, in a list of at most one. Empty unless other measures have other rules, because only then the title says something. */
function named(measure: Measure | undefined, measures: readonly Measure[]): string[] {
  return measure && rulesDiffer(measures) ? [measure.title] : []
}
