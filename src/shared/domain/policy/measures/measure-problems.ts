import { findRuleProblems, type RuleProblem } from '../eligibility/problems'
import type { Measure } from './measure'

/** What is wrong with the rule of a measure, and whose it is. */
export interface MeasureProblem extends RuleProblem {
  measureId: string
}

/** Everything that is wrong with the rules of the measures, in their order. */
export function findMeasureProblems(
  measures: readonly Pick<Measure, 'id' | 'rule'>[],
  now: number,
): MeasureProblem[] {
  return measures.flatMap(({ id, rule }) =>
    rule ? findRuleProblems(rule, now).map((problem) => ({ ...problem, measureId: id })) : [],
  )
}
