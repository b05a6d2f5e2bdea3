/**
 * Region tree: nation → province → city → zone (高新区) → carrier (园区, 孵化器).
 * A code contains every code that starts with it, so scope is one string comparison:
 * `CN` · `CN21` (辽宁, GB/T 2260) · `CN2101` (沈阳) · `CN2101G1` (zone) · `CN2101G1C03` (carrier).
 */
export type RegionCode = string & { readonly __brand: 'RegionCode' }

export type RegionLevel = 'nation' | 'province' | 'city' | 'zone' | 'carrier'

export const REGION_CODE_PATTERN = /^CN(\d{2}(\d{2}([A-Z]\d(C\d{2})?)?)?)?$/

const LEVEL_BY_LENGTH: Readonly<Record<number, RegionLevel>> = {
  2: 'nation',
  4: 'province',
  6: 'city',
  8: 'zone',
  11: 'carrier',
}
const LENGTHS = [2, 4, 6, 8, 11] as const

export const REGION_LEVEL_LABELS: Readonly<Record<RegionLevel, string>> = {
  nation: '全国',
  province: '本省',
  city: '本市',
  zone: '本区',
  carrier: '本园',
}

/** @throws RangeError when the text is not a region code. */
export function regionCode(text: string): RegionCode {
  if (!REGION_CODE_PATTERN.test(text)) throw new RangeError(`not a region code: ${text}`)
  return text as RegionCode
}

export function regionLevel(code: RegionCode): RegionLevel {
  return LEVEL_BY_LENGTH[code.length] ?? 'nation'
}

/** True when `inner` is `outer` or lies inside it. */
export function contains(outer: RegionCode, inner: RegionCode): boolean {
  return inner.startsWith(outer)
}

/** The code itself and the codes of all regions around it, nearest first: zone, city, province, nation. */
export function regionChain(code: RegionCode): RegionCode[] {
  return LENGTHS.filter((length) => length <= code.length)
    .map((length) => code.slice(0, length) as RegionCode)
    .reverse()
}

/** The ancestor of `code` at `level`, or undefined when `code` is above that level. */
export function regionAt(code: RegionCode, level: RegionLevel): RegionCode | undefined {
  return regionChain(code).find((candidate) => regionLevel(candidate) === level)
}
