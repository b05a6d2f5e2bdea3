import { AUTHORITY_NAMES } from './authority-names'
import { Concepts, type Concept } from './concepts'
import { PLACE_NAMES } from './place-names'
import { SYNONYMS } from './synonyms'

/** The default concepts of an index: places and authorities of China, and words that mean the same to enterprises. */
export const DOMAIN_CONCEPTS = new Concepts([
  ...PLACE_NAMES.flatMap(toPlaces),
  ...AUTHORITY_NAMES.map((line): Concept => ({ kind: 'place', names: line.split(' ') })),
  ...SYNONYMS.map((line): Concept => ({ kind: 'synonym', names: line.split(' ') })),
])

function toPlaces(line: string): Concept[] {
  const [, province = '', ...cities] = line.split(' ')
  return [
    { kind: 'place', names: [province] },
    ...cities.map((city): Concept => ({ kind: 'place', names: [city], within: province })),
  ]
}
