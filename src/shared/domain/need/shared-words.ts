import { dutyOfficers } from '../duty/duty'
import type { Enterprise, Region } from '../access/account'
import { enterpriseForms, stripPersons, type KnownNames } from '../access/anonymize'
import { provinceName } from '../access/region-name'
import { regionAt } from '../access/region'

const ASKED_MAX = 200
const MEANINGFUL_LENGTH = 6

/** Who must not be recognised in what an enterprise of a zone shares; `names` of whoever else it may name, `zoneNames` of everybody there. */
export function nameableIn(
  zone: Pick<Region, 'id' | 'cityName' | 'dutyAgent' | 'duty'>,
  { name, steward }: Pick<Enterprise, 'name' | 'steward'>,
  names: readonly string[],
  zoneNames: { enterprises: readonly string[]; people: readonly string[] } = { enterprises: [], people: [] },
): KnownNames {
  const province = regionAt(zone.id, 'province')
  const places = [zone.cityName ?? '', (province && provinceName(province)) ?? '']
  const others = zoneNames.enterprises.filter((other) => other !== name)
  return {
    enterpriseName: name,
    names: [
      ...names,
      ...zoneNames.people,
      steward?.name ?? '',
      ...dutyOfficers(zone).map((officer) => officer.name),
    ],
    places,
    others: others.flatMap((other) => enterpriseForms(other, places)),
  }
}

/** What others would read, without whoever can be recognised in it; undefined when too little is left to be understood. */
export function toSharedText(text: string, who: KnownNames): string | undefined {
  const asked = stripPersons(text, who, ASKED_MAX).text.replace(/\s+/g, ' ')
  return [...asked].length < MEANINGFUL_LENGTH ? undefined : asked
}
