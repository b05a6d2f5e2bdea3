import fc from 'fast-check'
import type { EnterpriseProfile } from './facts'
import { findRuleProblems } from './problems'
import { ruleChildren, isCondition, type Condition, type Rule, type RuleNode } from './rule'
import { verdictOn } from './verdict-on'

const NOW = Date.parse('2020-03-02T09:00+08:00')
type Is = 'at_least' | 'more_than' | 'at_most' | 'less_than'
const number = (
  id: string,
  fact: 'staff' | 'revenueYuan' | 'rdIntensity',
  is: Is,
  value: number,
): Condition => ({
  id,
  test: 'number',
  fact,
  is,
  value,
})
const among = (
  id: string,
  fact: 'region' | 'industry' | 'size' | 'qualifications',
  ...values: string[]
): Condition => ({
  id,
  test: 'among',
  fact,
  values,
})
const flag = (id: string, value: boolean): Condition => ({ id, test: 'flag', fact: 'cutRent', value })
const age = (id: string, is: 'at_least' | 'at_most', years: number): Condition => ({
  id,
  test: 'elapsed',
  fact: 'establishedOn',
  is,
  period: { years },
})
const founded = (id: string, is: 'on_or_before' | 'on_or_after', on: string): Condition => ({
  id,
  test: 'day',
  fact: 'establishedOn',
  is,
  on,
})
const grew = (id: string, fact: 'outputYuan:2020' | 'outputYuan:2019', is: Is): Condition => ({
  id,
  test: 'compare',
  fact,
  is,
  than: fact === 'outputYuan:2020' ? 'outputYuan:2019' : 'outputYuan:2020',
})
const problems = (root: RuleNode, more: Partial<Rule> = {}) =>
  findRuleProblems({ version: 1, root, ...more }, NOW).map(({ problem, conditionIds }) =>
    [problem, ...conditionIds].join(' '),
  )

describe('conditions that cannot be met together', () => {
  it.each<[string, RuleNode[], boolean]>([
    ['numbers apart', [number('a', 'staff', 'at_least', 300), number('b', 'staff', 'less_than', 300)], true],
    [
      'numbers that touch',
      [number('a', 'staff', 'at_least', 300), number('b', 'staff', 'at_most', 300)],
      false,
    ],
    [
      'no whole number between',
      [number('a', 'staff', 'more_than', 9), number('b', 'staff', 'less_than', 10)],
      true,
    ],
    [
      'money between',
      [number('a', 'revenueYuan', 'more_than', 9), number('b', 'revenueYuan', 'less_than', 10)],
      false,
    ],
    [
      'other facts',
      [number('a', 'staff', 'at_least', 300), number('b', 'revenueYuan', 'less_than', 300)],
      false,
    ],
    ['regions apart', [among('a', 'region', 'CN2101'), among('b', 'region', 'CN2102', 'CN2103')], true],
    ['one inside the other', [among('a', 'region', 'CN21'), among('b', 'region', 'CN2102')], false],
    [
      'a zone of an excluded city',
      [among('a', 'region', 'CN2101G1'), { not: among('b', 'region', 'CN2101') }],
      true,
    ],
    [
      'a city without one zone',
      [among('a', 'region', 'CN2101'), { not: among('b', 'region', 'CN2101G1') }],
      false,
    ],
    ['sizes apart', [among('a', 'size', 'large'), among('b', 'size', 'small', 'micro')], true],
    [
      'several qualifications',
      [among('a', 'qualifications', 'high_tech'), among('b', 'qualifications', 'gazelle')],
      false,
    ],
    [
      'a qualification and its absence',
      [among('a', 'qualifications', 'gazelle'), { not: among('b', 'qualifications', 'gazelle') }],
      true,
    ],
    ['yes and no', [flag('a', true), flag('b', false)], true],
    ['yes and not no', [flag('a', true), { not: flag('b', false) }], false],
    ['old and young', [age('a', 'at_least', 3), age('b', 'at_most', 2)], true],
    ['old, but founded lately', [age('a', 'at_least', 3), founded('b', 'on_or_after', '2018-01-01')], true],
    ['old enough for the day', [age('a', 'at_least', 2), founded('b', 'on_or_after', '2018-01-01')], false],
    [
      'more than last year and less',
      [grew('a', 'outputYuan:2020', 'more_than'), grew('b', 'outputYuan:2019', 'at_least')],
      true,
    ],
    [
      'the same said twice',
      [grew('a', 'outputYuan:2020', 'more_than'), grew('b', 'outputYuan:2019', 'less_than')],
      false,
    ],
  ])('%s', (_what, all, contradictory) => {
    expect(problems({ all })).toEqual(contradictory ? ['Contradiction a b'] : [])
  })
})

describe('other problems', () => {
  it.each<[string, RuleNode, string[]]>([
    ['fewer than nobody', number('a', 'staff', 'less_than', 0), ['Impossible a']],
    ['more than everything', number('a', 'rdIntensity', 'more_than', 1), ['Impossible a']],
    ['a day that has passed', { id: 'a', test: 'today', until: '2020-03-01' }, ['Past a']],
    ['the last day', { id: 'a', test: 'today', until: '2020-03-02' }, []],
    [
      'an empty window',
      { id: 'a', test: 'today', from: '2020-05-02', until: '2020-05-01' },
      ['Impossible a'],
    ],
    [
      'an alternative that the rest excludes',
      {
        all: [
          number('a', 'staff', 'at_most', 20),
          { any: [number('b', 'staff', 'at_least', 100), flag('c', true)] },
        ],
      },
      ['Unreachable a b'],
    ],
    [
      'everybody',
      { any: [number('a', 'staff', 'at_least', 5), number('b', 'staff', 'less_than', 5)] },
      ['AlwaysMet'],
    ],
    ['nothing', { all: [] }, ['EmptyGroup']],
    ['one name for two', { all: [flag('a', true), flag('a', true)] }, ['SameId a']],
    ['a fact nobody knows', { id: 'a', test: 'flag', fact: 'custom:x', value: true }, ['UnknownFact a']],
    [
      'a year where none belongs',
      { id: 'a', test: 'number', fact: 'staff:2020', is: 'at_least', value: 1 },
      ['UnknownFact a'],
    ],
    [
      'a number where yes or no is asked',
      { id: 'a', test: 'flag', fact: 'staff', value: true },
      ['WrongKind a'],
    ],
    ['a choice that there is not', among('a', 'size', 'huge'), ['WrongKind a']],
    ['a day that there is not', founded('a', 'on_or_after', '2020-02-31'), ['NoSuchDay a']],
  ])('%s', (_what, root, expected) => {
    expect(problems(root)).toEqual(expected)
  })

  it('a fact of its own is known when the rule declares it', () => {
    const root: RuleNode = { id: 'a', test: 'flag', fact: 'custom:x', value: true }
    expect(problems(root, { facts: { 'custom:x': { label: '甲', kind: 'flag' } } })).toEqual([])
  })

  it('gives up on a rule with too many cases instead of looking for ever', () => {
    const group = (n: number): RuleNode => ({
      any: Array.from({ length: 8 }, (_, i) => number(`${n}-${i}`, 'staff', 'at_least', i + 1)),
    })
    expect(problems({ all: [1, 2, 3, 4, 5].map(group) })).toEqual(['TooManyCases'])
  })
})

describe('against every enterprise of a small world', () => {
  const TODAY = 18_323
  const PLACES = ['CN2101G1', 'CN2101G2', 'CN2102G1', 'CN2103G1', 'CN2201G1', 'CN3301G1']
  const WORLD: readonly EnterpriseProfile[] = PLACES.flatMap((region) =>
    [0, 1, 2, 3, 4, 5].flatMap((staff) => [true, false].map((cutRent) => ({ region, staff, cutRent }))),
  )
  const id = fc.constant('')
  const leaf: fc.Arbitrary<RuleNode> = fc.oneof(
    fc
      .tuple(id, fc.constantFrom<Is>('at_least', 'more_than', 'at_most', 'less_than'), fc.nat(4))
      .map(([name, is, value]) => number(name, 'staff', is, value)),
    fc.tuple(id, fc.boolean()).map(([name, value]) => flag(name, value)),
    fc
      .tuple(
        id,
        fc.subarray(['CN21', 'CN2101', 'CN2102', 'CN2101G1', 'CN22'], { minLength: 1, maxLength: 2 }),
      )
      .map(([name, values]) => among(name, 'region', ...values)),
  )
  const { node } = fc.letrec<{ node: RuleNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  }))

  /** Unique ids, as the rule builder gives them. */
  function numbered(root: RuleNode, next = { id: 0 }): RuleNode {
    if (isCondition(root)) return { ...root, id: String((next.id += 1)) }
    if ('not' in root) return { not: numbered(root.not, next) }
    const children = ruleChildren(root).map((child) => numbered(child, next))
    return 'all' in root ? { all: children } : { any: children }
  }

  it('nobody meets a rule with a reported contradiction; everybody meets a rule reported as always met', () => {
    fc.assert(
      fc.property(node, (drawn) => {
        const root = numbered(drawn)
        const found = findRuleProblems({ version: 1, root }, NOW).map(({ problem }) => problem)
        if (found.includes('TooManyCases')) return
        const met = WORLD.filter((profile) => verdictOn(root, profile, TODAY) === 'met').length
        if (found.includes('Contradiction')) expect(met).toBe(0)
        if (found.includes('AlwaysMet')) expect(met).toBe(WORLD.length)
        if (met === 0)
          expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/Contradiction|Impossible/)]))
      }),
      { numRuns: 500 },
    )
  })

  it('a condition reported as unreachable decides nothing: everybody gets the same answer without it', () => {
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 2, maxLength: 3 }), fc.tuple(leaf, leaf), (rest, pair) => {
        const all = rest.map((each, index) => ({ ...each, id: `all-${index}` }) as Condition)
        const [one, other] = pair.map((each, index) => ({ ...each, id: `any-${index}` }) as Condition)
        if (!one || !other) return
        const root: RuleNode = { all: [...all, { any: [one, other] }] }
        const unreachable = findRuleProblems({ version: 1, root }, NOW).find(
          ({ problem }) => problem === 'Unreachable',
        )
        const ids = unreachable?.conditionIds ?? []
        for (const [dead, alive] of [
          [one, other],
          [other, one],
        ] as const) {
          if (!ids.includes(dead.id) || ids.includes(alive.id)) continue
          const without: RuleNode = { all: [...all, alive] }
          for (const profile of WORLD) {
            expect(verdictOn(without, profile, TODAY)).toBe(verdictOn(root, profile, TODAY))
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
