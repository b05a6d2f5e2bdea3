import { REGION_CODE_PATTERN, regionCode, regionLevel, type RegionCode } from '@/shared/domain/access/region'
import { provinceName } from '@/shared/domain/access/region-name'
import { ruleConditions, type Rule } from '@/shared/domain/policy/eligibility/rule'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { regions } from '../_kernel/data/repositories/regions'

/** More places than a notice names. */
const PLACES_MAX = 20

/** The measures, each rule with the names of the cities and zones in its conditions. What was sent as their names is not believed. */
export async function withPlaces(measures: readonly Measure[]): Promise<Measure[]> {
  const codes = new Set(measures.flatMap(({ rule }) => (rule ? placesIn(rule) : [])))
  const named = [...codes].slice(0, PLACES_MAX)
  const names = new Map(
    await Promise.all(named.map(async (code) => [code, await nameOfPlace(code)] as const)),
  )
  return measures.map((measure) => {
    if (!measure.rule) return measure
    const { places: _sent, ...rule } = measure.rule
    const own = placesIn(rule).flatMap((code) => {
      const name = names.get(code)
      return name === undefined ? [] : [[code, name] as const]
    })
    return { ...measure, rule: { ...rule, ...(own.length > 0 && { places: Object.fromEntries(own) }) } }
  })
}

/** Cities and zones: what everybody calls a province needs no name. */
function placesIn({ root, award }: Rule): RegionCode[] {
  const nodes = [root, ...(award?.tiers ?? []).flatMap(({ when }) => when ?? [])]
  const codes = nodes
    .flatMap(ruleConditions)
    .flatMap((one) => (one.test === 'among' && one.fact === 'region' ? one.values : []))
    .filter((value) => REGION_CODE_PATTERN.test(value))
    .map(regionCode)
  return [...new Set(codes)].filter((code) => provinceName(code) === undefined)
}

/** A city has its name from the zones inside it, where it takes no part itself. */
async function nameOfPlace(code: RegionCode): Promise<string | undefined> {
  const own = await regions.byId(code)
  if (own) return own.name
  return regionLevel(code) === 'city' ? (await regions.inside(code))[0]?.cityName : undefined
}
