/** The axes of the standard: X people employed, Y yuan of revenue, Z yuan of total assets. */
export type SizeAxis = 'staff' | 'revenueYuan' | 'assetsYuan'

/** Lowest figures of a large, a medium and a small enterprise. An enterprise below the last is micro. */
export type Rungs = readonly [large: number, medium: number, small: number]

export type SizeIndustry =
  | 'agriculture'
  | 'industry'
  | 'construction'
  | 'wholesale'
  | 'retail'
  | 'transport'
  | 'storage'
  | 'post'
  | 'lodging'
  | 'catering'
  | 'transmission'
  | 'software'
  | 'real_estate'
  | 'property'
  | 'leasing'
  | 'other'

const WAN = 10_000
const staff = (large: number, medium: number, small: number) => ({ staff: [large, medium, small] as Rungs })
const revenue = (large: number, medium: number, small: number) => ({
  revenueYuan: [large * WAN, medium * WAN, small * WAN] as Rungs,
})
const assets = (large: number, medium: number, small: number) => ({
  assetsYuan: [large * WAN, medium * WAN, small * WAN] as Rungs,
})

/** 中小企业划型标准规定 第四条 (工信部联企业〔2011〕300号). The standard writes money in 万元. */
export const SIZE_STANDARD: Readonly<Record<SizeIndustry, Readonly<Partial<Record<SizeAxis, Rungs>>>>> = {
  agriculture: revenue(20_000, 500, 50),
  industry: { ...staff(1000, 300, 20), ...revenue(40_000, 2000, 300) },
  construction: { ...revenue(80_000, 6000, 300), ...assets(80_000, 5000, 300) },
  wholesale: { ...staff(200, 20, 5), ...revenue(40_000, 5000, 1000) },
  retail: { ...staff(300, 50, 10), ...revenue(20_000, 500, 100) },
  transport: { ...staff(1000, 300, 20), ...revenue(30_000, 3000, 200) },
  storage: { ...staff(200, 100, 20), ...revenue(30_000, 1000, 100) },
  post: { ...staff(1000, 300, 20), ...revenue(30_000, 2000, 100) },
  lodging: { ...staff(300, 100, 10), ...revenue(10_000, 2000, 100) },
  catering: { ...staff(300, 100, 10), ...revenue(10_000, 2000, 100) },
  transmission: { ...staff(2000, 100, 10), ...revenue(100_000, 1000, 100) },
  software: { ...staff(300, 100, 10), ...revenue(10_000, 1000, 50) },
  real_estate: { ...revenue(200_000, 1000, 100), ...assets(10_000, 5000, 2000) },
  property: { ...staff(1000, 300, 100), ...revenue(5000, 1000, 500) },
  leasing: { ...staff(300, 100, 10), ...assets(120_000, 8000, 100) },
  other: staff(300, 100, 10),
}

/**
 * Industries of the standard by GB/T 4754-2017 code (第二条, and the statistical bureau's 2017 table for codes that moved). The longest prefix
 * decides. The standard leaves out finance J, education P, health Q84, administration S, international bodies T, and, by its note on
 * transport, railways G53.
 */
export const INDUSTRY_OF_CODE: readonly (readonly [prefix: string, industry: SizeIndustry | ''])[] = [
  ['A', 'agriculture'],
  ['B', 'industry'],
  ['C', 'industry'],
  ['D', 'industry'],
  ['E', 'construction'],
  ['F51', 'wholesale'],
  ['F52', 'retail'],
  ['G54', 'transport'],
  ['G55', 'transport'],
  ['G56', 'transport'],
  ['G57', 'transport'],
  ['G58', 'transport'],
  ['G59', 'storage'],
  ['G591', 'transport'],
  ['G60', 'post'],
  ['H61', 'lodging'],
  ['H62', 'catering'],
  ['I63', 'transmission'],
  ['I64', 'transmission'],
  ['I65', 'software'],
  ['K70', 'other'],
  ['K701', 'real_estate'],
  ['K702', 'property'],
  ['L', 'leasing'],
  ['M', 'other'],
  ['N', 'other'],
  ['O', 'other'],
  ['Q85', 'other'],
  ['R', 'other'],
]
