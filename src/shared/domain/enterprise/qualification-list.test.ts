import { regionCode } from '../access/region'
import { proposeConditions } from '../policy/eligibility/proposals/propose-conditions'
import { findRuleProblems } from '../policy/eligibility/problems'
import { changeQualification, listQualifications, qualificationNames } from './qualification-list'

const ZONE = regionCode('CN2101G1')
const CITY = regionCode('CN2101')
const entry = (key: string, more: object = {}) => ({ key, label: key, ...more })

it('the nearer region decides, and a retired qualification stays readable for an enterprise that has it', () => {
  const city = {
    id: CITY,
    qualifications: [entry('雏鹰企业'), entry('gazelle', { label: '瞪羚企业（市级）' })],
  }
  const zone = { id: ZONE, qualifications: [entry('雏鹰企业', { retired: true }), entry('链主企业')] }
  const list = listQualifications([zone, city])
  expect(list.find(({ key }) => key === 'gazelle')).toMatchObject({
    label: '瞪羚企业（市级）',
    regionCode: CITY,
  })
  expect(list.find(({ key }) => key === '雏鹰企业')).toMatchObject({ retired: true, regionCode: ZONE })
  const names = qualificationNames(list)
  expect(Object.keys(names)).toEqual(expect.arrayContaining(['high_tech', '链主企业']))
  expect(names).not.toHaveProperty('雏鹰企业')
  expect(qualificationNames(list, ['雏鹰企业', '早就没有的称号'])).toMatchObject({
    雏鹰企业: '雏鹰企业',
    早就没有的称号: '早就没有的称号',
  })
})

it.each([
  ['a built-in name', { label: '瞪羚企业', retired: false }, 'known'],
  ['a built-in name without its brackets', { label: '高新技术企业', retired: false }, 'known'],
  ['a name that is there', { label: '链主企业', retired: false }, 'known'],
  ['what nobody knows', { key: '没有', label: '新名', retired: false }, 'unknown'],
  ['a name without a Han sign', { label: 'ABC', retired: false }, 'unreadable'],
])('%s is refused', (_what, change, fault) => {
  const own = [entry('链主企业')]
  expect(changeQualification(own, listQualifications([{ id: ZONE, qualifications: own }]), change)).toBe(
    fault,
  )
})

it('a renamed qualification keeps its key, and no other may take its old name', () => {
  const list = (own: ReturnType<typeof entry>[]) => listQualifications([{ id: ZONE, qualifications: own }])
  const renamed = changeQualification([entry('链主企业')], list([entry('链主企业')]), {
    key: '链主企业',
    label: '产业链链主企业',
    retired: false,
  })
  expect(renamed).toEqual([{ key: '链主企业', label: '产业链链主企业' }])
  if (typeof renamed === 'string') throw new Error(renamed)
  expect(
    changeQualification(renamed, listQualifications([{ id: ZONE, qualifications: renamed }]), {
      label: '链主企业',
      retired: false,
    }),
  ).toBe('known')
})

it('a notice that names an added qualification, by its old or new name, becomes a condition with its key, and rules may ask for it', () => {
  const clauses = (sentence: string) => [
    { level: 1, path: '一', heading: '申报条件', paragraphs: [sentence] },
  ]
  const names = { 未来之星企业: '未来之星企业', 链主企业: '产业链链主企业' }
  const tests = (sentence: string) =>
    proposeConditions(clauses(sentence), ZONE, names).map(({ test }) => test)
  const among = (...values: string[]) => ({ test: 'among', fact: 'qualifications', values })
  expect(tests('企业须为未来之星企业。')).toEqual([among('未来之星企业')])
  expect(tests('企业须为产业链链主企业。')).toEqual([among('链主企业')])
  expect(tests('企业须为高新技术企业或链主企业。')).toEqual([among('high_tech', '链主企业')])
  expect(proposeConditions(clauses('企业须为未来之星企业。'), ZONE)[0]?.test).toBeUndefined()
  const rule = { version: 1, root: { id: 'a', ...among('未来之星企业') } } as const
  expect(
    findRuleProblems({ ...rule, root: { ...rule.root, test: 'among', fact: 'qualifications' } }, 0),
  ).toEqual([])
})
