import { regionCode } from '../../../access/region'
import type { Test } from '../rule'
import { proposeConditions, type ConditionProposal } from './propose-conditions'
import { LABELLED_CLAUSES } from './sample-conditions'
import { LABELLED_SENTENCES } from './sample-sentences'

/** A zone: 本市 means the city that contains it. */
const PLACE = regionCode('CN2101G1')

/** How well conditions are proposed, counted on labelled texts. */
export interface ProposalFigures {
  /** The proposed conditions with a test, the right ones among them, and the conditions that the labels name (`there`). */
  proposed: number
  right: number
  there: number
}

/** Counts over the labelled sentences: precision is right by proposed, recall right by there. */
export function sentenceFigures(): ProposalFigures {
  const figures = { proposed: 0, right: 0, there: 0 }
  for (const { words, says } of LABELLED_SENTENCES) {
    const found = readSentence(words)
    figures.proposed += found.length
    figures.right += found.filter((one) => says.includes(one)).length
    figures.there += says.length
  }
  return figures
}

/** The proposals for a sentence under the heading 申报条件, in short. */
function readSentence(words: string): string[] {
  return readClause('申报条件', [words])
}

function readClause(heading: string, paragraphs: string[]): string[] {
  return understoodIn(proposeConditions([{ level: 1, path: '一', heading, paragraphs }], PLACE))
}

/** The tests that were understood, in short; `not` marks an exclusion. */
export function understoodIn(found: readonly ConditionProposal[]): string[] {
  return found.flatMap(({ test, negated }) => (test ? [`${negated ? 'not ' : ''}${shortTest(test)}`] : []))
}

/** Counts over the labelled clauses. */
export function proposalFigures(): ProposalFigures {
  const figures = { proposed: 0, right: 0, there: 0 }
  for (const { clause, says } of LABELLED_CLAUSES) {
    const [heading = '', ...paragraphs] = clause.split('\n')
    const found = readClause(heading, paragraphs)
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
    case 'growth':
      return `${test.fact}${test.to === undefined ? '' : `:${test.to}`} grows ${test.over}${test.yearly ? ' yearly' : ''} ${test.is} ${test.rate}`
    case 'sum':
      return `${test.fact} ${test.mean ? 'mean' : 'sum'} ${test.years} ${test.is} ${test.value}`
    case 'ratio':
      return `${test.part}/${test.whole} ${test.years} ${test.is} ${test.value}`
    case 'day':
      return `${test.fact} ${test.is} ${test.on}`
    case 'today':
      return `today ${test.from ?? ''}..${test.until ?? ''}`
    default:
      return test.test
  }
}
