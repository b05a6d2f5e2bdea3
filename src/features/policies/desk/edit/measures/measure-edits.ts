import { MEASURE_SIZES } from '@/shared/contract/limits'
import type { Contact } from '@/shared/domain/policy/document/contact'
import { gainSentences } from '@/shared/domain/policy/measures/gain-sentence'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { jointRule } from '@/shared/domain/policy/measures/policy-measures'

/** An empty measure, with an id that no other measure has. */
export function newMeasure(others: readonly Measure[]): Measure {
  let number = others.length + 1
  while (others.some(({ id }) => id === `m${number}`)) number += 1
  return {
    id: `m${number}`,
    title: '',
    clausePaths: [],
    gain: '',
    amounts: [],
    materials: [],
    how: '',
    links: [],
    contacts: [],
  }
}

/** The measure with a new gain, and the amounts that the words of the gain say. */
export function withGain(measure: Measure, gain: string): Measure {
  const amounts = gainSentences(gain, true)
    .flatMap((sentence) => sentence.amounts)
    .slice(0, MEASURE_SIZES.amounts)
    .map((amount) => ({ ...amount, words: amount.words.slice(0, MEASURE_SIZES.words) }))
  return { ...measure, gain, amounts }
}

/** Joins two measures into one. It keeps the title and id of the first, and every enterprise that fits one of the two fits it. */
export function mergeMeasures(first: Measure, second: Measure): Measure {
  const { rule: _rule, ...rest } = first
  const rule = jointRule([first, second])
  const window = first.window ?? second.window
  const both = <T>(a: readonly T[], b: readonly T[], most: number) =>
    [...new Set([...a, ...b])].slice(0, most)
  const joined = (a: string, b: string, most: number) => [a, b].filter(Boolean).join('\n').slice(0, most)
  return {
    ...withGain(rest, joined(first.gain, second.gain, MEASURE_SIZES.gain)),
    clausePaths: both(first.clausePaths, second.clausePaths, MEASURE_SIZES.paths),
    materials: both(first.materials, second.materials, MEASURE_SIZES.materials),
    how: joined(first.how, second.how, MEASURE_SIZES.how),
    links: both(first.links, second.links, MEASURE_SIZES.links),
    contacts: [...first.contacts, ...second.contacts].slice(0, MEASURE_SIZES.contacts),
    ...(window && { window }),
    ...(rule && { rule }),
  }
}

/** The measure as it is sent, without empty lines, rows and days. */
export function cleanMeasure({ window, ...measure }: Measure): Measure {
  const lines = (texts: readonly string[]) => texts.map((text) => text.trim()).filter((text) => text !== '')
  const days = Object.fromEntries(Object.entries(window ?? {}).filter(([, day]) => day !== ''))
  return {
    ...measure,
    materials: lines(measure.materials),
    links: lines(measure.links),
    contacts: measure.contacts
      .map((contact) => ({ ...contact, phones: lines(contact.phones), emails: lines(contact.emails) }))
      .filter((contact) => !isBlank(contact)),
    ...(Object.keys(days).length > 0 && { window: days }),
  }
}

function isBlank({ matter, person = '', note = '', phones, emails }: Contact): boolean {
  return [matter, person, note, ...phones, ...emails].join('').trim() === ''
}
