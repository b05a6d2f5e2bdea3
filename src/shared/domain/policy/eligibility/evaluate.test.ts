import fc from 'fast-check'
import { addPeriod, dayNumber, dayText } from '@/shared/domain/time/days'
import { evaluateRule, decide } from './evaluate'
import { explainedConditions } from './explanation'
import type { EnterpriseProfile, FactKey } from './facts'
import { KNOWN_RULES } from './known-rules'
import { requiredFacts } from './required-facts'
import type { Condition, Rule, RuleNode } from './rule'

const NOW = Date.parse('2020-03-02T09:00+08:00')
const ruleOf = (root: RuleNode): Rule => ({ version: 1, root })
const staffAtLeast = (value: number, id = 'staff'): Condition => ({
  id,
  test: 'number',
  fact: 'staff',
  is: 'at_least',
  value,
})
const aged = (years: number): Condition => ({
  id: 'age',
  test: 'elapsed',
  fact: 'establishedOn',
  is: 'at_least',
  period: { years },
})
const region = (...values: string[]): Condition => ({ id: 'region', test: 'among', fact: 'region', values })
const size = (...values: string[]): Condition => ({ id: 'size', test: 'among', fact: 'size', values })

describe('explanation', () => {
  it('says of every condition what is known, what is missing and from which clause it comes', () => {
    const profile: EnterpriseProfile = {
      establishedOn: '2015-06-01',
      ownsIntellectualProperty: true,
      staff: 50,
    }
    const explanation = evaluateRule(KNOWN_RULES.highTech, profile, NOW)
    expect(explanation).toMatchObject({ version: 1, verdict: 'unknown', on: '2020-03-02' })
    const byId = new Map(explainedConditions(explanation.tree).map((each) => [each.id, each]))
    expect(byId.get('age')).toMatchObject({
      verdict: 'met',
      actual: '2015-06-01',
      clause: { documentNumber: '国科发火〔2016〕32号', path: '第十一条（一）' },
    })
    expect(byId.get('rd-staff')).toMatchObject({ verdict: 'unknown', missing: ['rdStaff'] })
    expect(explanation.missing[0]).toBe('revenueYuan')
    expect(explanation.missing).not.toContain('staff')
  })

  it('asks nothing more when the answer is decided', () => {
    const young = evaluateRule(KNOWN_RULES.highTech, { establishedOn: '2020-01-01' }, NOW)
    expect([young.verdict, young.missing]).toEqual(['unmet', []])
  })

  it('is plain data: stored and read back it is the same', () => {
    const explanation = evaluateRule(KNOWN_RULES.techSme, { staff: 10 }, NOW)
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
  })
})

describe('what would change the answer', () => {
  it('43 more days make a year', () => {
    const { verdict, steps, change } = evaluateRule(ruleOf(aged(1)), { establishedOn: '2019-04-14' }, NOW)
    expect(verdict).toBe('unmet')
    expect(steps).toEqual([{ conditionId: 'age', step: 'wait', days: 43, on: '2020-04-14' }])
    expect(change).toEqual({ days: 43, on: '2020-04-14', verdict: 'met' })
  })

  it('a window that shuts ends eligibility on the day after its last day', () => {
    const { change } = evaluateRule(
      KNOWN_RULES.notOverdue,
      { 'custom:affected': true, 'custom:matter': 'high_tech' },
      NOW,
    )
    expect(change).toMatchObject({ on: '2020-07-01', verdict: 'unmet' })
  })

  it('does not suggest waiting when the window shuts first', () => {
    const rule = ruleOf({ all: [aged(1), { id: 'until', test: 'today', until: '2020-04-13' }] })
    const explanation = evaluateRule(rule, { establishedOn: '2019-04-14' }, NOW)
    expect(explanation.verdict).toBe('unmet')
    expect(explanation).not.toHaveProperty('steps')
    expect(explanation).not.toHaveProperty('change')
  })

  it('says how much is lacking, and takes the cheapest alternative', () => {
    const rule = ruleOf({
      all: [
        staffAtLeast(30),
        { any: [{ id: 'iso', test: 'among', fact: 'qualifications', values: ['gazelle'] }, aged(1)] },
      ],
    })
    const profile: EnterpriseProfile = { staff: 12, qualifications: [], establishedOn: '2019-04-14' }
    expect(evaluateRule(rule, profile, NOW).steps).toEqual([
      { conditionId: 'staff', step: 'reach', fact: 'staff', is: 'at_least', value: 30, gap: 18 },
      { conditionId: 'age', step: 'wait', days: 43, on: '2020-04-14' },
    ])
  })

  it('an unknown fact is asked for before anything is demanded', () => {
    const rule = ruleOf({
      any: [staffAtLeast(30), { id: 'own', test: 'flag', fact: 'cutRent', value: true }],
    })
    expect(evaluateRule(rule, { staff: 3 }, NOW).steps).toEqual([
      { conditionId: 'own', step: 'tell', facts: ['cutRent'] },
    ])
  })

  it('never suggests another region', () => {
    const explanation = evaluateRule(ruleOf(region('CN2102')), { region: 'CN2101G1' }, NOW)
    expect(explanation.verdict).toBe('unmet')
    expect(explanation).not.toHaveProperty('steps')
  })
})

describe('facts that are half known', () => {
  it.each([
    ['CN2101G1C01', ['CN2101'], 'met'],
    ['CN2101', ['CN2101G1'], 'unknown'],
    ['CN2102G1', ['CN2101'], 'unmet'],
  ])('an enterprise in %s and a rule for %j: %s', (code, values, verdict) => {
    expect(decide(ruleOf(region(...values)), { region: code }, NOW)).toBe(verdict)
  })

  it.each([
    [{ industry: 'C35', staff: 10 }, ['small', 'micro'], 'met'],
    [{ industry: 'C35', staff: 999 }, ['small', 'micro'], 'unknown'],
    [{ industry: 'C35', staff: 999 }, ['medium', 'small', 'micro'], 'met'],
    [{ industry: 'C35', staff: 999 }, ['large'], 'unmet'],
    [{ industry: 'J66', staff: 5 }, ['micro'], 'unknown'],
    [{ industry: 'J66', size: 'micro' }, ['micro'], 'met'],
    [{ staff: 5 }, ['micro'], 'unknown'],
  ] as const)('%j as one of %j: %s', (profile, sizes, verdict) => {
    expect(decide(ruleOf(size(...sizes)), profile, NOW)).toBe(verdict)
  })

  it('asks for the figure on which the size still depends, not for the size', () => {
    const { missing } = evaluateRule(ruleOf(size('small')), { industry: 'C35', staff: 100 }, NOW)
    expect(missing).toEqual(['revenueYuan'])
  })

  it('a value of the wrong type is not known', () => {
    expect(decide(ruleOf(staffAtLeast(1)), { staff: '12' }, NOW)).toBe('unknown')
    expect(decide(ruleOf(staffAtLeast(1)), { staff: Number.NaN }, NOW)).toBe('unknown')
  })
})

describe('calendar', () => {
  it.each([
    ['2019-02-28', { years: 1 }, '2020-02-28'],
    ['2020-02-29', { years: 1 }, '2021-02-28'],
    ['2020-01-31', { months: 1 }, '2020-02-29'],
    ['2019-11-30', { months: 3 }, '2020-02-29'],
    ['2020-03-02', { days: 43 }, '2020-04-14'],
  ])('%s and %j is %s', (on, period, full) => {
    expect(dayText(addPeriod(dayNumber(on) ?? 0, period))).toBe(full)
  })
})

describe('facts that a rule needs', () => {
  it('lists each fact once, and the sources of computed facts', () => {
    expect(requiredFacts(ruleOf({ all: [size('small'), staffAtLeast(3), aged(1)] }), NOW)).toEqual([
      'industry',
      'staff',
      'revenueYuan',
      'assetsYuan',
      'establishedOn',
    ])
    expect(requiredFacts(KNOWN_RULES.jiangmen, NOW)).toHaveLength(5)
  })
})

describe('three-valued logic', () => {
  const FLAGS = ['cutRent', 'aboveScale', 'ownsIntellectualProperty'] as const
  const leaf: fc.Arbitrary<RuleNode> = fc
    .tuple(fc.constantFrom(...FLAGS), fc.boolean(), fc.uuid())
    .map(([fact, value, id]) => ({ id, test: 'flag', fact, value }))
  const { node } = fc.letrec<{ node: RuleNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  }))
  const profile = fc.record(
    { cutRent: fc.boolean(), aboveScale: fc.boolean(), ownsIntellectualProperty: fc.boolean() },
    { requiredKeys: [] },
  )

  it('a decided answer stays whatever the missing facts turn out to be', () => {
    fc.assert(
      fc.property(node, profile, fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), (root, known, rest) => {
        const verdict = decide(ruleOf(root), known, NOW)
        const whole = Object.fromEntries(FLAGS.map((flag, i) => [flag, known[flag] ?? rest[i] ?? false]))
        const final = decide(ruleOf(root), whole, NOW)
        expect(final).not.toBe('unknown')
        if (verdict !== 'unknown') expect(final).toBe(verdict)
      }),
    )
  })

  it('the explanation agrees with the plain verdict, and its missing facts are missing', () => {
    fc.assert(
      fc.property(node, profile, (root, known) => {
        const explanation = evaluateRule(ruleOf(root), known, NOW)
        expect(explanation.verdict).toBe(decide(ruleOf(root), known, NOW))
        expect(explanation.missing.length > 0).toBe(explanation.verdict === 'unknown')
        for (const key of explanation.missing) expect(known).not.toHaveProperty(key)
      }),
    )
  })

  it('doing every step makes it met, unless the steps contradict one another', () => {
    fc.assert(
      fc.property(node, profile, (root, known) => {
        const { steps = [] } = evaluateRule(ruleOf(root), known, NOW)
        const become = steps.flatMap((step) =>
          step.step === 'become' ? [[step.fact, step.value] as const] : [],
        )
        if (become.length === 0 || become.length < steps.length) return
        if (new Set(become.map(([fact]) => fact)).size < become.length) return
        const after: EnterpriseProfile = { ...known, ...Object.fromEntries(become as [FactKey, boolean][]) }
        const conflicting = become.some(([fact]) => JSON.stringify(root).split(`"${fact}"`).length > 2)
        if (!conflicting) expect(decide(ruleOf(root), after, NOW)).toBe('met')
      }),
    )
  })
})
