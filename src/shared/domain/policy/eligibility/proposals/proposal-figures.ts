import { regionCode } from '../../../access/region'
import type { Test } from '../rule'
import { proposeConditions } from './propose-conditions'
import { LABELLED_CLAUSES } from './sample-conditions'

/** A zone: what is said of 本市 there means the city that holds it. */
const PLACE = regionCode('CN2101G1')

/** How well conditions are proposed on labelled clauses. */
export interface ProposalFigures {
  /** Conditions with a test that were proposed, those of them that are right, and those that are there. */
  proposed: number
  right: number
  there: number
}

/** Counts over the labelled clauses: precision is right by proposed, recall right by there. */
export function proposalFigures(): ProposalFigures {
  const figures = { proposed: 0, right: 0, there: 0 }
  for (const { clause, says } of LABELLED_CLAUSES) {
    const [heading = '', ...paragraphs] = clause.split('\n')
    const found = proposeConditions([{ level: 1, path: '一', heading, paragraphs }], PLACE).flatMap(
      ({ test }) => (test ? [shortTest(test)] : []),
    )
    figures.proposed += found.length
    figures.right += found.filter((one) => says.includes(one)).length
    figures.there += says.length
  }
  return figures
}

/** A test in short: fact, comparison, value. */
export function shortTest(test: Test): string {
  switch (test.test) {
    case 'number':
      return `${test.fact} ${test.is} ${test.value}`
    case 'elapsed':
      return `${test.fact} ${test.is} ${'years' in test.period ? `${test.period.years}y` : 'months' in test.period ? `${test.period.months}m` : `${test.period.days}d`}`
    case 'among':
      return `${test.fact} ${test.values.join()}`
    case 'flag':
      return `${test.fact} ${String(test.value)}`
    default:
      return test.test
  }
}
