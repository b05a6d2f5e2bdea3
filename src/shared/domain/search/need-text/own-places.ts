import { regionAt, type RegionCode } from '@/shared/domain/access/region'
import { provinceName } from '@/shared/domain/access/region-name'

const SUFFIX = /(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市|区|县)$/

/** The names of a zone and its city. */
export const listPlaceNames = ({ name, cityName }: { name: string; cityName?: string }): readonly string[] =>
  cityName === undefined ? [name] : [name, cityName]

/**
 * Names by which people call the place of an enterprise: its province and all of `named`, each with and without its suffix.
 * `named` are names of its zone and its city where they are known.
 */
export function listOwnPlaces(regionCode: RegionCode, named: readonly string[] = []): readonly string[] {
  const province = regionAt(regionCode, 'province')
  const names = [...named, (province && provinceName(province)) ?? ''].filter((name) => name !== '')
  const short = names.map((name) => name.replace(SUFFIX, ''))
  // 沈阳高新区 is also called 高新区 there.
  const local = named.flatMap((name) =>
    short.filter((place) => name.startsWith(place)).map((place) => name.slice(place.length)),
  )
  return [...new Set([...names, ...short, ...local])].filter((name) => name.length > 1)
}
