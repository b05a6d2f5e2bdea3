import { FACTS, type FactName } from '@/shared/domain/policy/eligibility/facts'
import { factInputFault, typedUnit, typedValue, parseFactInput } from './fact-input'

const value = (fact: FactName, typed: string) => parseFactInput(FACTS[fact], typed)

it.each([
  ['people', 'staff', '1,286', 1286],
  ['people in full-width digits', 'staff', '８６ ', 86],
  ['half a person', 'staff', '8.5', undefined],
  ['nobody fewer than none', 'staff', '-1', undefined],
  ['money in ten thousands', 'revenueYuan', '4200', 42_000_000],
  ['money to the cent', 'revenueYuan', '0.123456', 1234.56],
  ['a share in per cent', 'domesticRdShare', '60%', 0.6],
  ['a share above the whole', 'domesticRdShare', '120', undefined],
  ['points', 'techSmeScore', '61.5', 61.5],
  ['a day', 'establishedOn', '2019-04-22', '2019-04-22'],
  ['a day that the calendar does not have', 'establishedOn', '2020-02-30', undefined],
  ['words', 'staff', '八十', undefined],
  ['nothing', 'staff', ' ', undefined],
] as const)('reads %s', (_case, fact, typed, expected) => {
  expect(value(fact, typed)).toBe(expected)
})

it('shows a value as one would type it, its unit, and what to type instead', () => {
  expect(typedValue(FACTS.revenueYuan, 42_000_000)).toBe('4200')
  expect(typedValue(FACTS.domesticRdShare, 0.07)).toBe('7')
  expect(typedValue(FACTS.staff, undefined)).toBe('')
  expect([typedUnit(FACTS.revenueYuan), typedUnit(FACTS.domesticRdShare), typedUnit(FACTS.staff)]).toEqual([
    '万元',
    '%',
    '人',
  ])
  expect(factInputFault(FACTS.revenueYuan)).toMatch('以万元计')
})
