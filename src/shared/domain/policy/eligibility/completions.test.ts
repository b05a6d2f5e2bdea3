import fc from 'fast-check'
import { decide, evaluateRule } from './evaluate'
import type { EnterpriseProfile, FactValue } from './facts'
import { isCondition, ruleChildren, type Rule, type RuleNode, type Test } from './rule'

const NOW = Date.parse('2020-03-02T09:00+08:00')
const ruleOf = (root: RuleNode): Rule => ({ version: 1, root })
const one = (test: Test): Rule => ruleOf({ ...test, id: 'a' })

describe('an answer is decided exactly when every completion agrees', () => {
  type Is = 'at_least' | 'more_than' | 'at_most' | 'less_than'
  const is = fc.constantFrom<Is>('at_least', 'more_than', 'at_most', 'less_than')
  const VALUES: Readonly<Record<string, readonly FactValue[]>> = {
    staff: [0, 1, 2, 3, 4],
    cutRent: [true, false],
    qualifications: [[], ['gazelle'], ['high_tech'], ['gazelle', 'high_tech']],
  }
  const leaf: fc.Arbitrary<Test> = fc.oneof(
    fc.tuple(is, fc.nat(3)).map(([how, value]): Test => ({ test: 'number', fact: 'staff', is: how, value })),
    fc.boolean().map((value): Test => ({ test: 'flag', fact: 'cutRent', value })),
    fc
      .tuple(fc.subarray(['gazelle', 'high_tech'], { minLength: 1 }), fc.boolean())
      .map(([values, every]): Test => ({ test: 'among', fact: 'qualifications', values, every })),
  )
  const { node } = fc.letrec<{ node: RuleNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      leaf.map((test) => ({ ...test, id: 'x' })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.array(tie('node'), { minLength: 2, maxLength: 3 }))
        .map(([atLeast, of]) => ({ atLeast, of })),
    ),
  }))
  const numbered = (root: RuleNode, next = { id: 0 }): RuleNode => {
    if (isCondition(root)) return { ...root, id: String((next.id += 1)) }
    const children = ruleChildren(root).map((child) => numbered(child, next))
    if ('not' in root) return { not: children[0] ?? root.not }
    return 'of' in root ? { ...root, of: children } : 'all' in root ? { all: children } : { any: children }
  }
  const facts = Object.keys(VALUES)
  const known = fc.tuple(
    ...facts.map((fact) => fc.option(fc.constantFrom(...(VALUES[fact] ?? [])), { nil: undefined })),
  )

  it('with conditions on the same facts, k of n and not', () => {
    fc.assert(
      fc.property(node, known, (drawn, values) => {
        const root = numbered(drawn)
        let completions: EnterpriseProfile[] = [{}]
        const profile: Record<string, FactValue> = {}
        facts.forEach((fact, index) => {
          const value = values[index]
          if (value !== undefined) profile[fact] = value
          const possible = value === undefined ? (VALUES[fact] ?? []) : [value]
          completions = completions.flatMap((each) => possible.map((one) => ({ ...each, [fact]: one })))
        })
        const outcomes = new Set(completions.map((each) => decide(ruleOf(root), each, NOW)))
        const [only] = outcomes
        expect(decide(ruleOf(root), profile, NOW)).toBe(outcomes.size === 1 ? only : 'unknown')
        expect(evaluateRule(ruleOf(root), profile, NOW).verdict).toBe(outcomes.size === 1 ? only : 'unknown')
      }),
      { numRuns: 600 },
    )
  })

  it('with sums and ratios of years of which some are not known', () => {
    const year = fc.option(fc.constantFrom(0, 1, 2, 5, 100), { nil: undefined })
    const test = fc.oneof(
      fc
        .tuple(is, fc.nat(6))
        .map(([how, value]): Test => ({ test: 'sum', fact: 'taxYuan', years: 2, is: how, value })),
      fc.tuple(is, fc.constantFrom(0, 0.5, 1, 2)).map(([how, value]): Test => ({
        test: 'ratio',
        part: 'taxYuan',
        whole: 'outputYuan',
        years: 2,
        is: how,
        value,
      })),
      fc
        .tuple(is, fc.constantFrom(-0.5, 0, 1))
        .map(([how, rate]): Test => ({ test: 'growth', fact: 'taxYuan', over: 1, is: how, rate })),
    )
    const GRID = [0, 0.01, 1, 3, 1000, 1e6]
    fc.assert(
      fc.property(test, fc.tuple(year, year, year, year), (asked, values) => {
        const keys = ['taxYuan:2019', 'taxYuan:2018', 'outputYuan:2019', 'outputYuan:2018']
        const profile: Record<string, number> = {}
        let completions: EnterpriseProfile[] = [{}]
        keys.forEach((key, index) => {
          const value = values[index]
          if (value !== undefined) profile[key] = value
          completions = completions.flatMap((each) =>
            (value === undefined ? GRID : [value]).map((one) => ({ ...each, [key]: one })),
          )
        })
        const outcomes = new Set(completions.map((each) => decide(one(asked), each, NOW)))
        const [only] = outcomes
        expect(decide(one(asked), profile, NOW)).toBe(outcomes.size === 1 ? only : 'unknown')
      }),
      { numRuns: 500 },
    )
  })
})
