import fc from 'fast-check'
import { askAbout } from '../asked'
import { dayNumberAt, dayText } from '@/shared/domain/time/days'
import { decide } from '../evaluate'
import type { EnterpriseProfile, KnownFacts, FactValue } from '../facts'
import { effectiveRoot, isCondition, ruleChildren, type Rule, type RuleNode, type Test } from '../rule'
import { turningDays } from '../turning-days'
import { verdictOn } from '../verdict-on'
import { COSTS } from './outlook'
import { waysTo } from './ways'

const NOW = Date.parse('2020-03-02T09:00+08:00')
const TODAY = dayNumberAt(NOW)
/** Seed of the random cases. A failure names it, and `SEED=…` repeats the same cases. `RUNS=…` sets the number of cases. */
const SEED = Number(process.env['SEED'] ?? Math.trunc(Math.random() * 2 ** 31))
const RUNS = Number(process.env['RUNS'] ?? 300)

/** Where no way is found, no way at this cost or less may exist. It is the cost of a change and two told facts. */
const NONE_BELOW = 12

describe('against every possible way', () => {
  /** Values that produce every answer that the conditions below can give. */
  const WORLD: Readonly<Record<string, readonly FactValue[]>> = {
    staff: [0, 1, 2, 3, 4, 5],
    cutRent: [true, false],
    dishonest: [true, false],
    qualifications: [[], ['gazelle'], ['high_tech'], ['gazelle', 'high_tech']],
    ledStandardOn: [null, dayText(TODAY), dayText(TODAY - 5), dayText(TODAY - 400)],
    // Never this year: the taxes of the years before the founding are known to be 0, and nobody has to tell them.
    establishedOn: [70, 75, 360, 365, 380, 400, 500].map((days) => dayText(TODAY - days)),
    'taxYuan:2018': [0, 1, 3],
    'taxYuan:2019': [0, 1, 3],
    'taxYuan:2020': [0, 1, 3],
    'annualRdSpendYuan:2020': [0, 1, 3],
    'annualRevenueYuan:2020': [0, 2, 40],
    region: ['CN21', 'CN2102', 'CN3701'],
    'custom:kind': ['a', 'b', 'c', null],
  }
  /** Facts that the rule itself declares. */
  const facts = {
    'custom:kind': { label: '类型', kind: 'choice' as const, choices: { a: '甲', b: '乙', c: '丙' } },
  }
  const ruleOf = (root: RuleNode, effective?: Rule['effective']): Rule => ({
    version: 1,
    root,
    facts,
    ...(effective && { effective }),
  })
  /** One of these lies between any two amounts that the conditions tell apart. */
  const AMOUNTS = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 9, 13, 1000]
  /** For rules with three or more amounts, where all combinations would take too long. These may miss a way. */
  const FEW_AMOUNTS = [0, 0.75, 1.5, 3, 1000]
  const SPENT = [0, 0.01, 0.1, 0.5, 1, 2, 3, 6, 10, 20, 40, 60, 1000]
  const FIXED = new Set(['dishonest', 'establishedOn', 'region', 'taxYuan:2018', 'taxYuan:2019'])
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
      .tuple(
        fc.constantFrom('at_least' as const, 'at_most' as const),
        fc.constantFrom(75, 365, 400),
        fc.boolean(),
      )
      .map(([how, days, wholeYears]): Test => ({
        test: 'elapsed',
        fact: 'establishedOn',
        is: how,
        period: { days },
        wholeYears,
      })),
    fc
      .tuple(fc.constantFrom('at_least' as const, 'at_most' as const), fc.constantFrom(1, 30, 365))
      .map(([how, days]): Test => ({ test: 'elapsed', fact: 'ledStandardOn', is: how, period: { days } })),
    fc
      .tuple(fc.constantFrom('on_or_before' as const, 'on_or_after' as const), fc.constantFrom(400, 5))
      .map(([how, ago]): Test => ({
        test: 'day',
        fact: 'ledStandardOn',
        is: how,
        on: dayText(TODAY - ago),
      })),
    fc.tuple(fc.nat(20), fc.nat(400)).map(([from, more]): Test => ({
      test: 'today',
      from: dayText(TODAY + from - 5),
      until: dayText(TODAY + from + more),
    })),
    is.map((how): Test => ({ test: 'compare', fact: 'taxYuan:2020', is: how, than: 'taxYuan:2019' })),
    fc
      .tuple(is, fc.constantFrom(0, 1), fc.constantFrom(1, 2), fc.boolean())
      .map(([how, rate, over, yearly]): Test => ({
        test: 'growth',
        fact: 'taxYuan',
        to: 2020,
        over,
        is: how,
        rate,
        yearly,
      })),
    fc
      .tuple(is, fc.constantFrom(2, 3), fc.constantFrom(2, 2, 3), fc.boolean())
      .map(([how, value, years, mean]): Test => ({
        test: 'sum',
        fact: 'taxYuan',
        to: 2020,
        years,
        is: how,
        value,
        mean,
      })),
    fc.tuple(is, fc.constantFrom(0.05, 0.5)).map(([how, value]): Test => ({
      test: 'ratio',
      part: 'annualRdSpendYuan',
      whole: 'annualRevenueYuan',
      to: 2020,
      years: 1,
      is: how,
      value,
    })),
    fc
      .subarray(['CN21', 'CN2102', 'CN37'], { minLength: 1 })
      .map((values): Test => ({ test: 'among', fact: 'region', values })),
    fc
      .subarray(['a', 'b', 'c'], { minLength: 1 })
      .map((values): Test => ({ test: 'among', fact: 'custom:kind', values })),
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
      tie('node').map((not) => ({ not })),
    ),
  }))
  const numbered = (root: RuleNode, next = { id: 0 }): RuleNode => {
    if (isCondition(root)) return { ...root, id: String((next.id += 1)) }
    const children = ruleChildren(root).map((child) => numbered(child, next))
    if ('not' in root) return { not: children[0] ?? root.not }
    return 'of' in root ? { ...root, of: children } : 'all' in root ? { all: children } : { any: children }
  }
  /** Last days of certificates: today, some days ahead, or after the next year has begun. */
  const lastDay = fc.constantFrom(0, 2, 8, 60, 310).map((days) => dayText(TODAY + days))
  const told = fc.record(
    Object.fromEntries(Object.entries(WORLD).map(([fact, values]) => [fact, fc.constantFrom(...values)])),
    // Always known, because the day of founding decides what is known of the years before it.
    { requiredKeys: ['establishedOn'] },
  ) as fc.Arbitrary<KnownFacts>
  const profiles = fc
    .tuple(told, fc.record({ gazelle: lastDay, high_tech: lastDay }, { requiredKeys: [] }))
    .map(([known, lastDays]): EnterpriseProfile => ({ ...known, lastDays }))

  /** Days on which a rule holds; undefined for a rule without such days. */
  const effective = fc.option(
    fc.tuple(fc.nat(40), fc.nat(400)).map(([from, more]) => ({
      from: dayText(TODAY + from - 20),
      until: dayText(TODAY + from + more - 20),
    })),
    { nil: undefined, freq: 3 },
  )

  function valuesFor(fact: string, known: FactValue | undefined, day: number): readonly FactValue[] {
    if (fact.startsWith('annual')) return SPENT
    // Copies, so that renewed qualifications are a different array from the present ones.
    if (fact === 'qualifications') return structuredClone(WORLD[fact] ?? [])
    if (fact === 'region')
      return known === 'CN21' ? ['CN2101', 'CN2102'] : ['CN2101', 'CN2102', 'CN3701', 'CN4401']
    if (fact !== 'ledStandardOn') return WORLD[fact] ?? []
    const happened =
      known !== undefined
        ? []
        : [
            null,
            ...[1, 2, 30, 31, 365, 366].map((ago) => dayText(day - ago)),
            ...[1, 5, 6, 400, 401].map((ago) => dayText(TODAY - ago)),
          ]
    return [dayText(TODAY), dayText(day), ...happened]
  }

  /** The facts of the world that a rule asks about, without years before the enterprise was founded: nobody has to tell them. */
  function askedIn(root: RuleNode, { establishedOn }: EnterpriseProfile): string[] {
    const asked = JSON.stringify(root)
    const founded = Number(String(establishedOn).slice(0, 4))
    return Object.keys(WORLD).filter((fact) => {
      const [name = '', year] = fact.startsWith('custom:') ? [fact] : fact.split(':')
      return asked.includes(`"${name}`) && !(year !== undefined && Number(year) < founded)
    })
  }

  /**
   * The least cost up to `limit` over every set of facts to tell or change, every value, and every day on which time turns an answer. `isExact` is
   * false where too few amounts were tried to find every way.
   */
  function bruteCost(
    rule: Rule,
    profile: EnterpriseProfile,
    limit: number,
  ): { cost: number | undefined; isExact: boolean } {
    const root = effectiveRoot(rule)
    const names = askedIn(root, profile)
    const isExact = names.filter((name) => name.includes(':2')).length < 3
    const { lastDays, ...facts } = profile
    const known: Readonly<Record<string, FactValue | undefined>> = facts
    let best = limit + 1
    for (const day of [TODAY, ...turningDays(root, askAbout(profile, TODAY))]) {
      const visit = (index: number, so: Record<string, FactValue>, cost: number): void => {
        if (cost >= best) return
        // Obtained or renewed qualifications hold on the day.
        const isRenewed = so['qualifications'] !== known['qualifications']
        if (verdictOn(root, isRenewed || !lastDays ? so : { ...so, lastDays }, day) === 'met') {
          best = cost
          return
        }
        for (let at = index; at < names.length; at += 1) {
          const fact = names[at] ?? ''
          // A province alone leaves the city open.
          const isKnown = known[fact] !== undefined && known[fact] !== 'CN21'
          const price = isKnown ? COSTS.change : COSTS.tell
          if ((isKnown && FIXED.has(fact)) || cost + price >= best) continue
          const values = !fact.startsWith('tax')
            ? valuesFor(fact, known[fact], day)
            : isExact
              ? AMOUNTS
              : FEW_AMOUNTS
          for (const each of values) visit(at + 1, { ...so, [fact]: each }, cost + price)
        }
      }
      visit(0, { ...known } as Record<string, FactValue>, day > TODAY ? COSTS.wait : 0)
    }
    return { cost: best > limit ? undefined : best, isExact }
  }

  /** The cost of steps: each told fact, each changed fact, and one wait. */
  function costOf(found: ReturnType<typeof waysTo>): number | undefined {
    if (!found) return undefined
    const told = new Set(found.flatMap((step) => (step.step === 'tell' ? step.facts : [])))
    const changed = new Set(found.flatMap((step) => ('fact' in step ? [step.fact] : [])))
    const waits = found.some(({ step }) => step === 'wait')
    return told.size * COSTS.tell + changed.size * COSTS.change + (waits ? COSTS.wait : 0)
  }

  it('finds the shortest way, and finds none only where none exists', () => {
    let found = 0
    let none = 0
    const check = ([drawn, profile, days]: [RuleNode, EnterpriseProfile, Rule['effective']]) => {
      const rule = ruleOf(numbered(drawn), days)
      if (decide(rule, profile, NOW) === 'met') return
      const cost = costOf(waysTo(rule, profile, TODAY))
      if (cost === undefined) none += 1
      else found += 1
      const brute = bruteCost(rule, profile, cost ?? NONE_BELOW)
      if (brute.isExact) expect(brute.cost).toBe(cost)
      else expect(brute.cost ?? Infinity).toBeGreaterThanOrEqual(cost ?? Infinity)
    }
    const drawn = fc.check(fc.property(fc.tuple(node, profiles, effective), check), {
      numRuns: RUNS,
      seed: SEED,
    })
    // The failure shows the seed first, so that its reader can repeat the same cases.
    if (drawn.failed)
      throw new Error(
        `SEED=${SEED} RUNS=${RUNS} makes it fail again.\n${fc.defaultReportMessage(drawn) ?? ''}`,
      )
    expect({ SEED, enoughFound: found > RUNS / 12, enoughNone: none > RUNS / 12 }).toEqual({
      SEED,
      enoughFound: true,
      enoughNone: true,
    })
  })
})
