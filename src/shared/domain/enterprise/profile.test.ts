import type { Enterprise } from '../access/account'
import { regionCode } from '../access/region'
import { KNOWN_RULES } from '../policy/eligibility/known-rules'
import type { FactKey, FactValue } from '../policy/eligibility/facts'
import { noteFact } from './fact-notes'
import { askedFact, fitsFact, profileFor, profileKey } from './profile'

const enterprise: Enterprise = {
  id: 'e1',
  version: 1,
  name: '示例',
  creditCode: '',
  checkDigitConfirmed: false,
  regionCode: regionCode('CN2101G1'),
  regionName: '示例高新区',
  industry: 'C34',
  createdAt: 0,
}

const NOW = Date.parse('2020-03-02T09:00+08:00')

const withFact = (to: Enterprise, policyId: string, fact: FactKey, value: FactValue) =>
  noteFact(to, profileKey(policyId, fact), value, { source: 'enterprise', by: 'p', at: 1 })

describe('the profile of an enterprise', () => {
  it('takes place and industry from the roster, whatever was told', () => {
    const told = { ...enterprise, profile: { region: 'CN', industry: 'I65', staff: 5 } }
    expect(profileFor(told, 'p1', NOW)).toEqual({ region: 'CN2101G1', industry: 'C34', staff: 5 })
  })

  it('shows a rule’s own fact only to the policy it was told for, and other facts to all', () => {
    const told = withFact(withFact(enterprise, 'p1', 'custom:matter', 'high_tech'), 'p1', 'staff', 8)
    expect(profileFor(told, 'p1', NOW)).toMatchObject({ 'custom:matter': 'high_tech', staff: 8 })
    expect(profileFor(told, 'p2', NOW)).toEqual({ region: 'CN2101G1', industry: 'C34', staff: 8 })
    expect(profileFor(told, 'p', NOW)).not.toHaveProperty('custom:1:matter')
  })

  it('leaves out expired qualifications', () => {
    const qualificationTerms = { high_tech: { expiresOn: '2020-03-01' } }
    const told = { ...enterprise, profile: { qualifications: ['high_tech', 'gazelle'] }, qualificationTerms }
    expect(profileFor(told, 'p1', NOW).qualifications).toEqual(['gazelle'])
  })

  it('asks for facts that the rule reads, directly or to compute others, and for none that the roster knows', () => {
    expect(askedFact(KNOWN_RULES.highTech, 'rdStaffShare', NOW)?.kind).toBe('share')
    expect(askedFact(KNOWN_RULES.highTech, 'rdSpendYuan', NOW)?.kind).toBe('money')
    expect(askedFact(KNOWN_RULES.highTech, 'carrier', NOW)).toBeUndefined()
    const inZone = { version: 1, root: { id: 'r', test: 'among', fact: 'region', values: ['CN21'] } } as const
    expect(askedFact(inZone, 'region', NOW)).toBeUndefined()
    expect(askedFact(KNOWN_RULES.notOverdue, 'custom:matter', NOW)?.choices).toHaveProperty('high_tech')
    expect(askedFact(KNOWN_RULES.notOverdue, 'custom:other', NOW)).toBeUndefined()
  })

  it.each([
    ['count', 3, true],
    ['count', -1, false],
    ['count', 1.5, false],
    ['money', 0.5, true],
    ['money', Infinity, false],
    ['share', 1, true],
    ['share', 60, false],
    ['day', '2020-02-29', true],
    ['day', '2019-02-29', false],
    ['day', null, true],
    ['flag', 'yes', false],
    ['flag', false, true],
  ] as const)('a %s may hold %j: %s', (kind, value, fits) => {
    expect(fitsFact({ label: '', kind }, value)).toBe(fits)
  })

  it('takes only declared choices', () => {
    const choices = { a: '甲', b: '乙' }
    expect(fitsFact({ label: '', kind: 'choice', choices }, 'a')).toBe(true)
    expect(fitsFact({ label: '', kind: 'choice', choices }, 'toString')).toBe(false)
    expect(fitsFact({ label: '', kind: 'choices', choices }, ['a', 'b'])).toBe(true)
    expect(fitsFact({ label: '', kind: 'choices', choices }, ['a', 'c'])).toBe(false)
  })
})
