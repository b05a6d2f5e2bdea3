import fc from 'fast-check'
import { answerTest } from '../ask'
import { askAbout } from '../asked'
import { dayNumberAt, dayText } from '@/shared/domain/time/days'
import { decide, evaluateRule } from '../evaluate'
import type { EnterpriseProfile, FactValue } from '../facts'
import { isCondition, ruleChildren, type Rule, type RuleNode, type Test } from '../rule'
import { turningDays } from '../turning-days'
import { joinedVerdict, verdictOn } from '../verdict-on'
import { COSTS } from './outlook'
import { waysTo } from './ways'

const NOW = Date.parse('2020-03-02T09:00+08:00')
const TODAY = dayNumberAt(NOW)
const ruleOf = (root: RuleNode): Rule => ({ version: 1, root })
const steps = (root: RuleNode, profile: EnterpriseProfile) => waysTo(ruleOf(root), profile, TODAY)

describe('what it would take', () => {
  const staff = (id: string, value: number): RuleNode => ({
    id,
    test: 'number',
    fact: 'staff',
    is: 'at_least',
    value,
  })
  const aged = (id: string, years: number): RuleNode => ({
    id,
    test: 'elapsed',
    fact: 'establishedOn',
    is: 'at_least',
    period: { years },
  })

  it('one change serves two conditions', () => {
    expect(steps({ all: [staff('a', 20), staff('b', 30)] }, { staff: 12 })).toEqual([
      { conditionId: 'a', step: 'reach', fact: 'staff', is: 'at_least', value: 30, gap: 18 },
    ])
  })

  it('one wait serves two conditions, and is less than any change', () => {
    const root: RuleNode = { any: [staff('a', 30), { all: [aged('b', 1), aged('c', 2)] }] }
    expect(steps(root, { staff: 29, establishedOn: '2019-04-14' })).toEqual([
      { conditionId: 'b', step: 'wait', days: 43, on: '2020-04-14' },
      { conditionId: 'c', step: 'wait', days: 408, on: '2021-04-14' },
    ])
  })

  it('a change that another condition forbids is none', () => {
    const root: RuleNode = {
      all: [
        staff('a', 30),
        { any: [{ not: staff('b', 25) }, { id: 'c', test: 'flag', fact: 'cutRent', value: true }] },
      ],
    }
    expect(
      steps(root, { staff: 12, cutRent: false })?.map(({ conditionId, step }) => [conditionId, step]),
    ).toEqual([
      ['a', 'reach'],
      ['c', 'become'],
    ])
  })

  it('of k of n the k that are nearest', () => {
    const root: RuleNode = {
      atLeast: 2,
      of: [
        staff('a', 30),
        { id: 'c', test: 'flag', fact: 'cutRent', value: true },
        { id: 'd', test: 'flag', fact: 'aboveScale', value: true },
      ],
    }
    expect(steps(root, { staff: 12, aboveScale: true })).toEqual([
      { conditionId: 'c', step: 'tell', facts: ['cutRent'] },
    ])
  })

  it('how much more R&D it takes, years that are over left as they are', () => {
    const root: RuleNode = {
      id: 'a',
      test: 'ratio',
      part: 'annualRdSpendYuan',
      whole: 'annualRevenueYuan',
      years: 2,
      is: 'at_least',
      value: 0.05,
    }
    const profile = {
      rdSpendYuan: 4,
      revenueYuan: 100,
      'annualRdSpendYuan:2018': 1,
      'annualRevenueYuan:2018': 100,
    }
    expect(steps(root, profile)).toEqual([
      { conditionId: 'a', step: 'reach', fact: 'rdSpendYuan', is: 'at_least', value: 9, gap: 5 },
    ])
    expect(
      steps(
        { ...root, to: 2018 },
        { ...profile, 'annualRdSpendYuan:2017': 1, 'annualRevenueYuan:2017': 100 },
      ),
    ).toBeUndefined()
  })

  it.each<[string, Test, EnterpriseProfile]>([
    ['region', { test: 'among', fact: 'region', values: ['CN2102'] }, { region: 'CN2101G1' }],
    ['trade', { test: 'among', fact: 'industry', values: ['I65'] }, { industry: 'C35' }],
    [
      'day of founding',
      { test: 'elapsed', fact: 'establishedOn', is: 'at_most', period: { years: 1 } },
      { establishedOn: '2010-01-01' },
    ],
    ['breach of trust', { test: 'flag', fact: 'dishonest', value: false }, { dishonest: true }],
    [
      'abnormal operation',
      { test: 'flag', fact: 'abnormalOperation', value: false },
      { abnormalOperation: true },
    ],
    [
      'size',
      { test: 'among', fact: 'size', values: ['micro'] },
      { industry: 'C35', staff: 5000, revenueYuan: 1e10, assetsYuan: 1e10 },
    ],
    ['legal form', { test: 'among', fact: 'legalForm', values: ['limited'] }, { legalForm: 'branch' }],
    [
      'a year that is over',
      { test: 'number', fact: 'taxYuan:2018', is: 'at_least', value: 5 },
      { 'taxYuan:2018': 1 },
    ],
  ])('%s is fixed: nothing is suggested', (_what, test, profile) => {
    expect(steps({ ...test, id: 'a' }, profile)).toBeUndefined()
    expect(evaluateRule(ruleOf({ ...test, id: 'a' }), profile, NOW)).not.toHaveProperty('steps')
  })

  it('a penalty is waited out, to the day', () => {
    const root: RuleNode = {
      id: 'a',
      test: 'elapsed',
      fact: 'lastPenaltyOn',
      is: 'at_least',
      period: { years: 3 },
    }
    expect(steps(root, { lastPenaltyOn: '2017-03-05' })).toEqual([
      { conditionId: 'a', step: 'wait', days: 3, on: '2020-03-05' },
    ])
  })
})

describe('against every possible way', () => {
  /** Values of which one gives each answer that the conditions below can give; undefined: it is not known and stays so. */
  const WORLD: Readonly<Record<string, readonly FactValue[]>> = {
    staff: [0, 1, 2, 3, 4, 5],
    cutRent: [true, false],
    dishonest: [true, false],
    qualifications: [[], ['gazelle'], ['high_tech'], ['gazelle', 'high_tech']],
    ledStandardOn: [null, dayText(TODAY), dayText(TODAY - 5), dayText(TODAY - 400)],
    // Not this year: before it was founded an enterprise has paid no tax, and nobody has to tell so.
    establishedOn: [70, 75, 360, 365, 380, 400, 500].map((days) => dayText(TODAY - days)),
    'taxYuan:2019': [0, 1, 3],
    'taxYuan:2020': [0, 1, 3],
  }
  /** Between any two amounts that the conditions tell apart lies one of these. */
  const AMOUNTS = [0, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 5, 6, 7, 1000]
  const FIXED = new Set(['dishonest', 'establishedOn', 'taxYuan:2019'])
  type Is = 'at_least' | 'more_than' | 'at_most' | 'less_than'
  const is = fc.constantFrom<Is>('at_least', 'more_than', 'at_most', 'less_than')
  const leaf: fc.Arbitrary<Test> = fc.oneof(
    fc.tuple(is, fc.nat(4)).map(([how, value]): Test => ({ test: 'number', fact: 'staff', is: how, value })),
    fc
      .tuple(fc.constantFrom('cutRent' as const, 'dishonest' as const), fc.boolean())
      .map(([fact, value]): Test => ({ test: 'flag', fact, value })),
    fc
      .tuple(fc.subarray(['gazelle', 'high_tech'], { minLength: 1 }), fc.boolean())
      .map(([values, every]): Test => ({ test: 'among', fact: 'qualifications', values, every })),
    fc
      .tuple(fc.constantFrom('at_least' as const, 'at_most' as const), fc.constantFrom(75, 365, 400))
      .map(([how, days]): Test => ({ test: 'elapsed', fact: 'establishedOn', is: how, period: { days } })),
    fc
      .constantFrom(1, 30, 365)
      .map((days): Test => ({ test: 'elapsed', fact: 'ledStandardOn', is: 'at_most', period: { days } })),
    fc.tuple(fc.nat(20), fc.nat(400)).map(([from, more]): Test => ({
      test: 'today',
      from: dayText(TODAY + from - 5),
      until: dayText(TODAY + from + more),
    })),
    is.map((how): Test => ({ test: 'compare', fact: 'taxYuan:2020', is: how, than: 'taxYuan:2019' })),
    fc
      .tuple(is, fc.constantFrom(0, 1))
      .map(([how, rate]): Test => ({ test: 'growth', fact: 'taxYuan', to: 2020, over: 1, is: how, rate })),
    fc
      .tuple(is, fc.constantFrom(2, 3))
      .map(([how, value]): Test => ({ test: 'sum', fact: 'taxYuan', to: 2020, years: 2, is: how, value })),
    fc
      .tuple(is, fc.constantFrom(2, 3))
      .map(([how, value]): Test => ({ test: 'number', fact: 'taxYuan:2020', is: how, value })),
  )
  const { node } = fc.letrec<{ node: RuleNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf.map((test) => ({ ...test, id: 'x' })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.array(tie('node'), { minLength: 2, maxLength: 3 }))
        .map(([atLeast, of]) => ({ atLeast, of })),
      leaf.filter(({ test }) => test !== 'growth').map((test) => ({ not: { ...test, id: 'x' } })),
    ),
  }))
  const numbered = (root: RuleNode, next = { id: 0 }): RuleNode => {
    if (isCondition(root)) return { ...root, id: String((next.id += 1)) }
    const children = ruleChildren(root).map((child) => numbered(child, next))
    if ('not' in root) return { not: children[0] ?? root.not }
    return 'of' in root ? { ...root, of: children } : 'all' in root ? { all: children } : { any: children }
  }
  const profiles = fc.record(
    Object.fromEntries(Object.entries(WORLD).map(([fact, values]) => [fact, fc.constantFrom(...values)])),
    // Known always: the day of founding decides what is known of the years before it.
    { requiredKeys: ['establishedOn'] },
  ) as fc.Arbitrary<EnterpriseProfile>

  /** The least cost over every set of facts that could be told or changed, every value and every day on which time turns something. */
  function bruteCost(root: RuleNode, profile: EnterpriseProfile): number | undefined {
    const asked = JSON.stringify(root)
    const names = Object.keys(WORLD).filter((fact) => asked.includes(`"${fact.split(':')[0]}`))
    const known: Readonly<Record<string, FactValue | undefined>> = profile
    let best: number | undefined
    for (const day of [TODAY, ...turningDays(root, askAbout(profile, TODAY))]) {
      const visit = (index: number, so: Record<string, FactValue>, cost: number): void => {
        if (best !== undefined && cost >= best) return
        if (verdictOn(root, so, day) === 'met') {
          best = cost
          return
        }
        for (let at = index; at < names.length; at += 1) {
          const fact = names[at] ?? ''
          const value = known[fact]
          if (value !== undefined && FIXED.has(fact)) continue
          const happened =
            value === undefined ? [null, ...[1, 2, 30, 31, 365, 366].map((ago) => dayText(day - ago))] : []
          const values =
            fact === 'ledStandardOn'
              ? [dayText(TODAY), dayText(day), ...happened]
              : fact.startsWith('tax')
                ? AMOUNTS
                : (WORLD[fact] ?? [])
          const price = value === undefined ? COSTS.tell : COSTS.change
          for (const each of values) visit(at + 1, { ...so, [fact]: each }, cost + price)
        }
      }
      visit(0, { ...profile } as Record<string, FactValue>, day > TODAY ? COSTS.wait : 0)
    }
    return best
  }

  /** A group that is decided although a fact is open on which two of its conditions turn: nobody has to tell it. */
  function decidesItself(root: RuleNode, profile: EnterpriseProfile): boolean {
    if (isCondition(root)) return false
    const plain = joinedVerdict(root, (condition) => answerTest(condition, profile, TODAY))
    return (
      (plain === 'unknown' && verdictOn(root, profile, TODAY) !== 'unknown') ||
      ruleChildren(root).some((child) => decidesItself(child, profile))
    )
  }

  /** What steps cost: each fact told, each fact changed, and waiting once. */
  function costOf(found: ReturnType<typeof waysTo>): number | undefined {
    if (!found) return undefined
    const told = new Set(found.flatMap((step) => (step.step === 'tell' ? step.facts : [])))
    const changed = new Set(found.flatMap((step) => ('fact' in step ? [step.fact] : [])))
    const waits = found.some(({ step }) => step === 'wait')
    return told.size * COSTS.tell + changed.size * COSTS.change + (waits ? COSTS.wait : 0)
  }

  it('the way that is found is the shortest, and there is none only where there is none', () => {
    let found = 0
    let none = 0
    fc.assert(
      fc.property(node, profiles, (drawn, profile) => {
        const root = numbered(drawn)
        if (decide(ruleOf(root), profile, NOW) === 'met' || decidesItself(root, profile)) return
        const expected = bruteCost(root, profile)
        if (expected === undefined) none += 1
        else found += 1
        expect(costOf(waysTo(ruleOf(root), profile, TODAY))).toBe(expected)
      }),
      { numRuns: 300 },
    )
    expect(Math.min(found, none)).toBeGreaterThan(25)
  })
})
