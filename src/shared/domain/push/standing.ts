import { answerTest } from '../policy/eligibility/ask'
import { decide } from '../policy/eligibility/evaluate'
import { dayNumberAt } from '../time/days'
import type { EligibilityStep } from '../policy/eligibility/explanation'
import type { EnterpriseProfile, FactKey } from '../policy/eligibility/facts'
import type { Measure } from '../policy/measures/measure'
import { isCondition, type Rule, type RuleNode } from '../policy/eligibility/rule'
import { untoldSources } from '../policy/eligibility/untold'
import { waysTo } from '../policy/eligibility/ways/ways'

/**
 * Where an enterprise stands to a policy. `one_fact`: one answer decides. `open`: several are missing. `narrow`: one condition fails and
 * could be met.
 */
export type Standing =
  | { kind: 'fit' }
  | { kind: 'one_fact'; step: EligibilityStep }
  | { kind: 'open' }
  | { kind: 'narrow'; step: EligibilityStep }
  | { kind: 'unmet' }

/** Explains only those who do not fit: most of an audience costs one verdict each. */
export function groupStanding(rule: Rule | undefined, profile: EnterpriseProfile, now: number): Standing {
  const verdict = rule ? decide(rule, profile, now) : 'met'
  if (!rule || verdict === 'met') return { kind: 'fit' }
  // An audience has thousands: whoever lacks two things for certain is not asked what else there is.
  if (lacksSeveral(rule, profile, now)) return { kind: verdict === 'unknown' ? 'open' : 'unmet' }
  const steps = waysTo(rule, profile, dayNumberAt(now))
  const only = steps?.length === 1 ? steps[0] : undefined
  if (verdict === 'unknown')
    return only?.step === 'tell' && only.facts.length === 1
      ? { kind: 'one_fact', step: only }
      : { kind: 'open' }
  return only && only.step !== 'tell' ? { kind: 'narrow', step: only } : { kind: 'unmet' }
}

/** Where an enterprise stands to a policy by its measures: the best of them, and which one it is. */
export type PolicyStanding = Standing & { measureId?: string }

const ORDER: readonly Standing['kind'][] = ['fit', 'one_fact', 'open', 'narrow', 'unmet']

/**
 * The best standing to any of the measures; a policy without one is for everybody. Explains only where none fits. A measure without conditions
 * is for everybody too, but nobody has looked whether it fits: whoever one answer decides for another measure is asked first.
 */
export function policyStanding(
  measures: readonly Pick<Measure, 'id' | 'rule'>[],
  profile: EnterpriseProfile,
  now: number,
): PolicyStanding {
  if (measures.length === 0) return { kind: 'fit' }
  const fits = fittingMeasure(measures, (rule) => decide(rule, profile, now) === 'met')
  if (fits?.rule) return { kind: 'fit', measureId: fits.id }
  const ruled = measures.filter(({ rule }) => rule)
  if (fits && ruled.length === 0) return { kind: 'fit', measureId: fits.id }
  const best = ruled
    .map(({ id, rule }): PolicyStanding => ({ ...groupStanding(rule, profile, now), measureId: id }))
    .reduce((one, each) => (ORDER.indexOf(each.kind) < ORDER.indexOf(one.kind) ? each : one))
  return fits && best.kind !== 'one_fact' ? { kind: 'fit', measureId: fits.id } : best
}

/** The measure by which an enterprise is told: one whose conditions it meets before one that has none. */
export function fittingMeasure<M extends Pick<Measure, 'rule'>>(
  measures: readonly M[],
  isMet: (rule: Rule) => boolean,
): M | undefined {
  return measures.find(({ rule }) => rule && isMet(rule)) ?? measures.find(({ rule }) => !rule)
}

/** Codes of which one has to contain the enterprise's, where the rule cannot be met otherwise; absent: any. */
export interface Necessary {
  regions?: readonly string[]
  industries?: readonly string[]
}

/** Place and industry that the rule demands whatever else holds: what a query can ask for. Nobody can change them, so nobody is missed. */
export function necessaryConditions(rule: Rule | undefined): Necessary {
  if (!rule) return {}
  const demanded = (fact: FactKey) => {
    for (const node of conjunctsOf(rule.root))
      if (isCondition(node) && node.test === 'among' && node.fact === fact) return node.values
    return undefined
  }
  const [regions, industries] = [demanded('region'), demanded('industry')]
  return { ...(regions && { regions }), ...(industries && { industries }) }
}

/** What every measure demands in one way or another: whoever may fit any of them is inside. */
export function necessaryForAny(measures: readonly Pick<Measure, 'rule'>[]): Necessary {
  const each = measures.map(({ rule }) => necessaryConditions(rule))
  const [first] = each
  if (!first) return {}
  const union = (field: keyof Necessary) =>
    each.every((one) => one[field]) ? [...new Set(each.flatMap((one) => one[field] ?? []))] : undefined
  const [regions, industries] = [union('regions'), union('industries')]
  return { ...(regions && { regions }), ...(industries && { industries }) }
}

function conjunctsOf(node: RuleNode): RuleNode[] {
  return !isCondition(node) && 'all' in node ? node.all.flatMap(conjunctsOf) : [node]
}

/** Two facts at least have to be told or changed, whatever else: as many conditions that must hold do not. */
function lacksSeveral(rule: Rule, profile: EnterpriseProfile, now: number): boolean {
  const today = dayNumberAt(now)
  const lacking = new Set<FactKey>()
  for (const node of conjunctsOf(rule.root)) {
    if (!isCondition(node) || !('fact' in node) || node.test === 'compare' || node.fact === 'size') continue
    if (node.test === 'growth' || node.test === 'sum' || node.test === 'elapsed') continue
    const answer = answerTest(node, profile, today)
    if (answer === 'unmet') lacking.add(node.fact)
    if (answer === 'unknown') for (const key of untoldSources(node, profile, today)) lacking.add(key)
    if (lacking.size > 1) return true
  }
  return false
}
