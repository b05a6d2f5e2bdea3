import { PUBLIC_TEXT_MIN } from '@/shared/contract/limits'
import { dutyOfficers } from '../duty/duty'
import type { Enterprise, Region } from '../access/account'
import { stripPersons, type KnownNames, type StrippedText } from '../access/anonymize'
import type { EnterpriseNames } from '../access/enterprise-names'
import { countLeft, takeOut } from '../access/pieces'
import { provinceName } from '../access/region-name'
import { regionAt } from '../access/region'

const ASKED_MAX = 200

/** Place names with which the names of a zone's enterprises begin: its city and its province. */
export function placesOf(zone: Pick<Region, 'id' | 'cityName'>): string[] {
  const province = regionAt(zone.id, 'province')
  return [zone.cityName ?? '', (province && provinceName(province)) ?? '']
}

/** Names that must not be recognised in a text that an enterprise shares. `names`: of other persons it may name; `zoneNames`: of everybody in the zone. */
export function nameableIn(
  zone: Pick<Region, 'id' | 'cityName' | 'dutyAgent' | 'duty'>,
  { name, steward }: Pick<Enterprise, 'name' | 'steward'>,
  names: readonly string[],
  zoneNames: { enterprises?: EnterpriseNames; people: readonly string[] } = { people: [] },
): KnownNames {
  return {
    enterpriseName: name,
    names: [
      ...names,
      ...zoneNames.people,
      steward?.name ?? '',
      ...dutyOfficers(zone).map((officer) => officer.name),
    ],
    places: placesOf(zone),
    ...(zoneNames.enterprises && { others: zoneNames.enterprises }),
  }
}

/** The text for others without anybody who could be recognised, and the removed pieces; undefined when too little is left to be understood. */
export function proposeSharing(text: string, who: KnownNames): StrippedText | undefined {
  const { text: plain, removed } = stripPersons(text, who, ASKED_MAX)
  const asked = plain.replace(/\s+/g, ' ')
  return isEnough(asked) ? { text: asked, removed } : undefined
}

/** The text for others, also without the words that the enterprise removed; undefined when too little is left to be understood. */
export function toSharedText(
  text: string,
  who: KnownNames,
  takenOut: readonly string[] = [],
): string | undefined {
  const asked = takeOut(proposeSharing(text, who)?.text ?? '', takenOut)
  return isEnough(asked) ? asked : undefined
}

const isEnough = (asked: string) => countLeft(asked) >= PUBLIC_TEXT_MIN
