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
 * How an enterprise stands to a rule. `fit`: it meets it. `one_fact`: one answer decides. `open`: several facts are missing. `narrow`: one
 * condition fails and could be met. `unmet`: it cannot be met by one step.
 */
export type Standing =
  | { kind: 'fit' }
  | { kind: 'one_fact'; step: EligibilityStep }
  | { kind: 'open' }
  | { kind: 'narrow'; step: EligibilityStep }
  | { kind: 'unmet' }

/**
 * The standing of an enterprise to a rule. Only enterprises that do not fit are examined further, so most of an audience costs one verdict each.
 */
export function groupStanding(rule: Rule | undefined, profile: EnterpriseProfile, now: number): Standing {
  const verdict = rule ? decide(rule, profile, now) : 'met'
  if (!rule || verdict === 'met') return { kind: 'fit' }
  // Saves the search for steps, because an audience has thousands: several facts are lacking for certain.
  if (lacksSeveral(rule, profile, now)) return { kind: verdict === 'unknown' ? 'open' : 'unmet' }
  const steps = waysTo(rule, profile, dayNumberAt(now))
  const only = steps?.length === 1 ? steps[0] : undefined
  if (verdict === 'unknown')
    return only?.step === 'tell' && only.facts.length === 1
      ? { kind: 'one_fact', step: only }
      : { kind: 'open' }
  return only && only.step !== 'tell' ? { kind: 'narrow', step: only } : { kind: 'unmet' }
}

/**
 * The standing of an enterprise to a policy: the best of its measures, and that measure's id. `decides`: for `one_fact`, all measures that the same
 * answer decides.
 */
export type PolicyStanding = Standing & { measureId?: string; decides?: readonly string[] }

const ORDER: readonly Standing['kind'][] = ['fit', 'one_fact', 'open', 'narrow', 'unmet']

/**
 * The best standing to any of the measures. A policy without measures is for everybody. A measure without conditions is for everybody too, but
 * nobody has checked whether it fits: when one answer decides another measure, the enterprise is asked for it first. Of equals the first counts, so
 * a caller that names one measure sorts them by what they give.
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
  const each = ruled.map(({ id, rule }) => ({ ...groupStanding(rule, profile, now), measureId: id }))
  const best = each.reduce((one, other) =>
    ORDER.indexOf(other.kind) < ORDER.indexOf(one.kind) ? other : one,
  )
  if (best.kind === 'one_fact') {
    const fact = askedBy(best)
    return { ...best, decides: each.flatMap((one) => (askedBy(one) === fact ? one.measureId : [])) }
  }
  return fits ? { kind: 'fit', measureId: fits.id } : best
}

/** The fact that decides; undefined without one. */
function askedBy(standing: Standing): FactKey | undefined {
  return standing.kind === 'one_fact' && standing.step.step === 'tell' ? standing.step.facts[0] : undefined
}

/** The measure that an enterprise is told of: one whose conditions it meets, else one without conditions. */
export function fittingMeasure<M extends Pick<Measure, 'rule'>>(
  measures: readonly M[],
  isMet: (rule: Rule) => boolean,
): M | undefined {
  return measures.find(({ rule }) => rule && isMet(rule)) ?? measures.find(({ rule }) => !rule)
}

/** Codes that a rule demands. One of each list must contain the enterprise's code; an absent list demands none. */
export interface Necessary {
  regions?: readonly string[]
  industries?: readonly string[]
}

/**
 * The regions and industries that the rule demands in any case, for use in a query. An enterprise cannot change them, so the query misses nobody.
 */
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

/** The union of what the measures demand. Every enterprise that may fit any measure satisfies it. */
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

/** Whether at least two facts have to be told or changed in any case, because conditions on them that must hold do not hold. */
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
