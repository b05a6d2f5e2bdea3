import { REGION_CODE_PATTERN, regionCode, regionLevel, type RegionCode } from '@/shared/domain/access/region'
import { provinceName } from '@/shared/domain/access/region-name'
import { ruleConditions, type Rule } from '@/shared/domain/policy/eligibility/rule'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { regions } from '../_kernel/data/repositories/regions'

/** Most places of a policy; no notice names as many. */
const PLACES_MAX = 20

/** Sets the names of cities and zones in each measure's rule from the stored regions, and ignores the names that were sent. */
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

/** The cities and zones in a rule's conditions. Provinces are left out, because their names are built in. */
function placesIn({ root, award }: Rule): RegionCode[] {
  const nodes = [root, ...(award?.tiers ?? []).flatMap(({ when }) => when ?? [])]
  const codes = nodes
    .flatMap(ruleConditions)
    .flatMap((one) => (one.test === 'among' && one.fact === 'region' ? one.values : []))
    .filter((value) => REGION_CODE_PATTERN.test(value))
    .map(regionCode)
  return [...new Set(codes)].filter((code) => provinceName(code) === undefined)
}

/** The name of a region. A city that is not stored itself has its name in the zones inside it. */
async function nameOfPlace(code: RegionCode): Promise<string | undefined> {
  const own = await regions.byId(code)
  if (own) return own.name
  return regionLevel(code) === 'city' ? (await regions.inside(code))[0]?.cityName : undefined
}
