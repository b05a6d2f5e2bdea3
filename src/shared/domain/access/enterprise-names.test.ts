import { EnterpriseNames } from './enterprise-names'

const PLACES = ['沈阳市', '辽宁省']

it('finds what people call an enterprise, the longest form first', () => {
  const names = new EnterpriseNames(['沈阳汇铸压铸有限公司', '大连远洋物流有限公司'], PLACES)
  const found = names.foundIn('我们替沈阳汇铸压铸有限公司加工')
  expect(found.slice(0, 2)).toEqual(['沈阳汇铸压铸有限公司', '沈阳汇铸压铸'])
  expect(found).toContain('汇铸压铸')
  expect(names.foundIn('找一家做压铸的')).toEqual([])
  expect(names.foundIn('')).toEqual([])
})

it('finds as much as asking for each of the names, among 20,000', () => {
  const all = Array.from(
    { length: 20_000 },
    (_, i) => `沈阳${'甲乙丙丁戊己庚辛壬癸'.charAt(i % 10)}${i}号机械有限公司`,
  )
  const names = new EnterpriseNames(all, PLACES)
  const text = `${all[77] ?? ''}和${all[19_999] ?? ''}都要`
  expect(names.foundIn(text)).toEqual(expect.arrayContaining([all[77], all[19_999]]))
  expect(names.foundIn(text).every((form) => text.includes(form))).toBe(true)
})
