import fc from 'fast-check'
import { ENTERPRISE_SIZES, possibleSizes, sizeAxes, sizeIn, sizeIndustries } from './enterprise-size'
import type { SizeAxis, SizeIndustry } from './size-standard'

const WAN = 10_000
type Row = readonly [SizeIndustry, string, Partial<Record<SizeAxis, readonly [number, number, number]>>]

/** Written out a second time from field.md §6, money in 万元: a slip in one of the two tables fails here. */
const STANDARD: readonly Row[] = [
  ['agriculture', 'A01', { revenueYuan: [20000, 500, 50] }],
  ['industry', 'C35', { staff: [1000, 300, 20], revenueYuan: [40000, 2000, 300] }],
  ['construction', 'E47', { revenueYuan: [80000, 6000, 300], assetsYuan: [80000, 5000, 300] }],
  ['wholesale', 'F51', { staff: [200, 20, 5], revenueYuan: [40000, 5000, 1000] }],
  ['retail', 'F52', { staff: [300, 50, 10], revenueYuan: [20000, 500, 100] }],
  ['transport', 'G54', { staff: [1000, 300, 20], revenueYuan: [30000, 3000, 200] }],
  ['storage', 'G594', { staff: [200, 100, 20], revenueYuan: [30000, 1000, 100] }],
  ['post', 'G60', { staff: [1000, 300, 20], revenueYuan: [30000, 2000, 100] }],
  ['lodging', 'H61', { staff: [300, 100, 10], revenueYuan: [10000, 2000, 100] }],
  ['catering', 'H62', { staff: [300, 100, 10], revenueYuan: [10000, 2000, 100] }],
  ['transmission', 'I64', { staff: [2000, 100, 10], revenueYuan: [100000, 1000, 100] }],
  ['software', 'I65', { staff: [300, 100, 10], revenueYuan: [10000, 1000, 50] }],
  ['real_estate', 'K701', { revenueYuan: [200000, 1000, 100], assetsYuan: [10000, 5000, 2000] }],
  ['property', 'K702', { staff: [1000, 300, 100], revenueYuan: [5000, 1000, 500] }],
  ['leasing', 'L72', { staff: [300, 100, 10], assetsYuan: [120000, 8000, 100] }],
  ['other', 'M73', { staff: [300, 100, 10] }],
]
const unit = (axis: SizeAxis) => (axis === 'staff' ? 1 : WAN)

/** Both sides of every threshold: at it (all other axes high) the upper class, one below it the lower class. */
const EDGES = STANDARD.flatMap(([industry, , axes]) =>
  (Object.entries(axes) as [SizeAxis, readonly [number, number, number]][]).flatMap(([axis, rungs]) =>
    rungs.flatMap((value, rung) => [
      [industry, axis, value * unit(axis), ENTERPRISE_SIZES[rung]] as const,
      [industry, axis, value * unit(axis) - 1, ENTERPRISE_SIZES[rung + 1]] as const,
    ]),
  ),
)

describe('size of an enterprise (中小企业划型标准 2011)', () => {
  it.each(EDGES)('%s with %s = %d and all else high is %s', (industry, axis, value, size) => {
    const high = { staff: 1e9, revenueYuan: 1e12, assetsYuan: 1e12 }
    expect(sizeIn(industry, { ...high, [axis]: value })).toBe(size)
  })

  it('has all sixteen industries and two edges at each of their ninety thresholds', () => {
    expect([STANDARD.length, EDGES.length]).toEqual([16, 180])
  })

  it.each(STANDARD)('%s: code %s is counted there, by its own axes', (industry, code, axes) => {
    expect(sizeIndustries(code)).toEqual([industry])
    expect(sizeAxes(code).sort()).toEqual(Object.keys(axes).sort())
  })

  it.each([
    ['G591', ['transport']],
    ['G59', ['storage', 'transport']],
    ['K7040', ['other']],
    ['K', ['other', 'real_estate', 'property']],
    ['Q8512', ['other']],
    ['J66', []],
    ['P83', []],
    ['Q84', []],
    ['G53', []],
    ['', []],
  ])('code %s can be %j', (code, industries) => {
    expect(sizeIndustries(code)).toEqual(industries)
  })

  it.each([
    ['C35', { staff: 19 }, ['micro']],
    ['C35', { staff: 20 }, ['small', 'micro']],
    ['C35', { revenueYuan: 2_999_999 }, ['micro']],
    ['C35', { staff: 1000 }, ['large', 'medium', 'small', 'micro']],
    ['C35', { staff: 999, revenueYuan: 1e9 }, ['medium']],
    ['C35', {}, ['large', 'medium', 'small', 'micro']],
    ['M73', { staff: 100 }, ['medium']],
    ['J66', { staff: 100 }, []],
  ] as const)('%s with %j can be %j', (code, figures, sizes) => {
    expect(possibleSizes(code, figures)).toEqual(sizes)
  })

  it('a higher figure never makes an enterprise smaller, and the possible sizes include the real one', () => {
    const figure = fc.record({
      staff: fc.nat(3000),
      revenueYuan: fc.nat(2_000_000_000),
      assetsYuan: fc.nat(2_000_000_000),
    })
    fc.assert(
      fc.property(fc.constantFrom(...STANDARD), figure, figure, ([industry, code], a, b) => {
        const sum = {
          staff: a.staff + b.staff,
          revenueYuan: a.revenueYuan + b.revenueYuan,
          assetsYuan: a.assetsYuan + b.assetsYuan,
        }
        const rank = (figures: typeof a) => ENTERPRISE_SIZES.indexOf(sizeIn(industry, figures))
        expect(rank(sum)).toBeLessThanOrEqual(rank(a))
        expect(possibleSizes(code, { staff: a.staff })).toContain(sizeIn(industry, a))
        expect(possibleSizes(code, a)).toEqual([sizeIn(industry, a)])
      }),
    )
  })
})
