import { findRuleProblems, type RuleProblem } from '../eligibility/problems'
import type { Measure } from './measure'

/** A problem in the rule of a measure, with the measure's id. */
export interface MeasureProblem extends RuleProblem {
  measureId: string
}

/** All problems in the rules of the measures, in order. */
export function findMeasureProblems(
  measures: readonly Pick<Measure, 'id' | 'rule'>[],
  now: number,
): MeasureProblem[] {
  return measures.flatMap(({ id, rule }) =>
    rule ? findRuleProblems(rule, now).map((problem) => ({ ...problem, measureId: id })) : [],
  )
}
