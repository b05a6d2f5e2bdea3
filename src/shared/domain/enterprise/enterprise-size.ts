import { INDUSTRY_OF_CODE, SIZE_STANDARD, type SizeAxis, type SizeIndustry } from './size-standard'

export const ENTERPRISE_SIZES = ['large', 'medium', 'small', 'micro'] as const
export type EnterpriseSize = (typeof ENTERPRISE_SIZES)[number]

export const SIZE_LABELS: Readonly<Record<EnterpriseSize, string>> = {
  large: '大型',
  medium: '中型',
  small: '小型',
  micro: '微型',
}

/** The figures that a size depends on: people employed, yuan of a year's revenue, yuan of total assets. Absent: not known. */
export type SizeFigures = Readonly<Partial<Record<SizeAxis, number>>>

const AXES = ['staff', 'revenueYuan', 'assetsYuan'] as const satisfies readonly SizeAxis[]

/**
 * The size by 中小企业划型标准规定 (工信部联企业〔2011〕300号): the highest class whose floors are reached on every axis of the industry, else micro. Figures
 * on other axes do not count.
 */
export function sizeIn(industry: SizeIndustry, figures: Readonly<Record<SizeAxis, number>>): EnterpriseSize {
  const standard = SIZE_STANDARD[industry]
  const reaches = (rung: number) =>
    AXES.every((axis) => {
      const rungs = standard[axis]
      return rungs === undefined || figures[axis] >= (rungs[rung] ?? Infinity)
    })
  return reaches(0) ? 'large' : reaches(1) ? 'medium' : reaches(2) ? 'small' : 'micro'
}

/**
 * Industries of the size standard that a GB/T 4754-2017 code (section letter and digits, e.g. C35 or K7010) can belong to. Most codes have
 * one, a short code can have several, and codes outside of the standard have none.
 */
export function sizeIndustries(code: string): SizeIndustry[] {
  if (code === '') return []
  const around = INDUSTRY_OF_CODE.filter(([prefix]) => code.startsWith(prefix))
  const nearest = around.reduce((best, entry) => (entry[0].length > best[0].length ? entry : best), ['', ''])
  const inside = INDUSTRY_OF_CODE.filter(([prefix]) => prefix.length > code.length && prefix.startsWith(code))
  const found = [nearest, ...inside].map(([, industry]) => industry)
  return [...new Set(found)].filter((industry): industry is SizeIndustry => industry !== '')
}

/** Every size that fits the known figures: one size when they decide, none when the standard leaves the industry out. */
export function possibleSizes(industryCode: string, figures: SizeFigures): EnterpriseSize[] {
  const found = new Set<EnterpriseSize>()
  for (const industry of sizeIndustries(industryCode)) {
    const [staff, revenue, assets] = AXES.map((axis) => guesses(industry, axis, figures[axis]))
    for (const x of staff ?? [])
      for (const y of revenue ?? [])
        for (const z of assets ?? []) found.add(sizeIn(industry, { staff: x, revenueYuan: y, assetsYuan: z }))
  }
  return ENTERPRISE_SIZES.filter((size) => found.has(size))
}

/** The axes that the size depends on in this industry, and that an enterprise has to be asked for. */
export function sizeAxes(industryCode: string): SizeAxis[] {
  const industries = sizeIndustries(industryCode)
  return AXES.filter((axis) => industries.some((industry) => SIZE_STANDARD[industry][axis] !== undefined))
}

/** The figure itself, or one figure for each rung of the standard when it is not known. */
function guesses(industry: SizeIndustry, axis: SizeAxis, figure: number | undefined): readonly number[] {
  return figure === undefined ? [0, ...(SIZE_STANDARD[industry][axis] ?? [])] : [figure]
}
