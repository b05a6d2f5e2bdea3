import { evaluateRule } from '../policy/eligibility/evaluate'
import { KNOWN_RULES } from '../policy/eligibility/known-rules'
import type { EnterpriseProfile } from '../policy/eligibility/facts'
import type { Rule } from '../policy/eligibility/rule'
import { necessaryConditions, groupStanding, policyStanding } from './standing'

const NOW = Date.parse('2020-03-10T10:00+08:00')
const rule: Rule = {
  version: 1,
  root: {
    all: [
      { id: 'where', test: 'among', fact: 'region', values: ['CN2101'] },
      { all: [{ id: 'what', test: 'among', fact: 'industry', values: ['C35', 'I'] }] },
      { id: 'staff', test: 'number', fact: 'staff', is: 'at_most', value: 500 },
      { id: 'age', test: 'elapsed', fact: 'establishedOn', is: 'at_least', period: { years: 1 } },
    ],
  },
}
const fitting: EnterpriseProfile = {
  region: 'CN2101G1',
  industry: 'C35',
  staff: 80,
  establishedOn: '2015-01-01',
}

describe('where an enterprise stands', () => {
  const kindOf = (more: EnterpriseProfile) => groupStanding(rule, { ...fitting, ...more }, NOW)

  it('fits, or lacks one fact, or several', () => {
    expect(kindOf({})).toEqual({ kind: 'fit' })
    const { staff: _staff, ...unknownStaff } = fitting
    expect(groupStanding(rule, unknownStaff, NOW)).toMatchObject({
      kind: 'one_fact',
      step: { facts: ['staff'] },
    })
    const { establishedOn: _day, ...littleKnown } = unknownStaff
    expect(groupStanding(rule, littleKnown, NOW).kind).toBe('open')
    expect(groupStanding(undefined, {}, NOW)).toEqual({ kind: 'fit' })
  })

  it('misses by one condition that could be met, and says by how much', () => {
    expect(kindOf({ staff: 520 })).toMatchObject({ kind: 'narrow', step: { conditionId: 'staff', gap: 20 } })
    expect(kindOf({ establishedOn: '2019-04-01' })).toMatchObject({
      kind: 'narrow',
      step: { conditionId: 'age', step: 'wait', days: 22 },
    })
  })

  it('two failing conditions, or another place, are not a narrow miss', () => {
    expect(kindOf({ staff: 520, establishedOn: '2019-04-01' }).kind).toBe('unmet')
    expect(kindOf({ region: 'CN2102G1' }).kind).toBe('unmet')
  })

  it('agrees with the full explanation for every known rule', () => {
    for (const known of Object.values(KNOWN_RULES))
      for (let i = 0; i < 40; i += 1) {
        const profile: EnterpriseProfile = {
          ...fitting,
          ...(i % 2 && { revenueYuan: i * 9_000_000, rdSpendYuan: i * 400_000 }),
          ...(i % 3 && { rdStaff: i, ownsIntellectualProperty: i % 5 > 0 }),
        }
        const { verdict } = evaluateRule(known, profile, NOW)
        const { kind } = groupStanding(known, profile, NOW)
        const expected = { met: ['fit'], unknown: ['one_fact', 'open'], unmet: ['narrow', 'unmet'] }[verdict]
        expect(expected).toContain(kind)
      }
  })
})

describe('what a query may ask for', () => {
  it('is what the rule demands in any case', () => {
    expect(necessaryConditions(rule)).toEqual({ regions: ['CN2101'], industries: ['C35', 'I'] })
    const either: Rule = { version: 1, root: { any: [rule.root, { not: rule.root }] } }
    expect(necessaryConditions(either)).toEqual({})
    expect(necessaryConditions(undefined)).toEqual({})
  })
})

describe('measures without conditions beside others', () => {
  const ruled = { id: 'ruled', rule }
  const open = { id: 'open' }
  const stand = (measures: readonly { id: string; rule?: Rule }[], profile: EnterpriseProfile) =>
    policyStanding(measures, profile, NOW)
  const { staff: _staff, ...unknownStaff } = fitting

  it('an enterprise that meets the conditions of one measure fits by that one', () => {
    expect(stand([open, ruled], fitting)).toEqual({ kind: 'fit', measureId: 'ruled' })
  })

  it('an enterprise that one answer decides is asked, though the other measure is for everybody', () => {
    expect(stand([open, ruled], unknownStaff)).toMatchObject({ kind: 'one_fact', measureId: 'ruled' })
  })

  it('the conditions of one measure keep nobody from a measure without conditions', () => {
    expect(stand([ruled, open], { ...fitting, staff: 900 })).toEqual({ kind: 'fit', measureId: 'open' })
    expect(stand([open], {})).toEqual({ kind: 'fit', measureId: 'open' })
  })
})
