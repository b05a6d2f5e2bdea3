import type { Need } from '../need/need'
import type { Handling, NeedVersion } from '../need/records'
import type { Party, Responsible } from './party'
import { NAME_OF_NOBODY } from './personal-data'

/** The names and numbers under which a person to be forgotten occurs in texts. They are kept only until the deletion is done. */
export interface PersonTraces {
  names: readonly string[]
  phones: readonly string[]
}

/** Shorter names occur inside too many words. */
const NAME_LENGTH_MIN = 2
const PHONE_LENGTH_MIN = 5

/** The text without these names and numbers, whatever separates the digits. */
function textWithout(text: string, { names, phones }: PersonTraces): string {
  let rest = text
  for (const phone of phones) {
    const digits = phone.replace(/\D/g, '')
    if (digits.length >= PHONE_LENGTH_MIN)
      rest = rest.replace(new RegExp([...digits].join('[-\\s.·]?'), 'g'), '')
  }
  for (const name of names) if (name.length >= NAME_LENGTH_MIN) rest = rest.replaceAll(name, NAME_OF_NOBODY)
  return rest
}

/** The value with these names and numbers taken out of every text in it. Keys stay. */
export function valueWithout<T>(value: T, traces: PersonTraces): T
export function valueWithout(value: unknown, traces: PersonTraces): unknown {
  if (typeof value === 'string') return textWithout(value, traces)
  if (Array.isArray(value)) return value.map((one) => valueWithout<unknown>(one, traces))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, valueWithout<unknown>(one, traces)]),
  )
}

/**
 * The need without a person's name and telephone, both in its fields and in its texts. The person's id stays and leads to nobody. Shared
 * evidence that named the person is no longer shared.
 */
export function needWithout(need: Need, personId: string, traces: PersonTraces): Need {
  const authored = need.author.personId === personId
  const responsible = need.responsible.personId === personId
  const { evidence, ...rest } = need
  const { title, text, facts, plan, attachments, sharing, rating } = need
  const written = valueWithout(
    { title, text, facts, plan, ...(sharing && { sharing }), ...(rating && { rating }) },
    traces,
  )
  const named = evidence && JSON.stringify(valueWithout(evidence, traces)) !== JSON.stringify(evidence)
  return {
    ...rest,
    ...written,
    attachments: attachments.map((file) => ({ ...file, name: textWithout(file.name, traces) })),
    ...(evidence && !named && { evidence }),
    ...(authored && {
      author: { personId, name: NAME_OF_NOBODY },
      contact: { name: NAME_OF_NOBODY, phone: '' },
    }),
    ...(need.versions && {
      versions: need.versions.map((version) => versionWithout(version, authored, traces)),
    }),
    ...(responsible && { responsible: { personId, name: NAME_OF_NOBODY, phone: '' } }),
    ...(need.ruling && { ruling: valueWithout(need.ruling, traces) }),
    ...(need.decline && { decline: valueWithout(need.decline, traces) }),
    ...(need.pastRatings && { pastRatings: valueWithout(need.pastRatings, traces) }),
    ...(need.callBack?.officer?.personId === personId && {
      callBack: { ...need.callBack, officer: { personId, name: NAME_OF_NOBODY, phone: '' } },
    }),
    ...(need.split && { split: valueWithout(need.split, traces) }),
    ...(need.handling?.offer && { handling: handlingWithout(need.handling, personId) }),
    timeline: need.timeline.map((entry) => ({
      ...entry,
      by: partyWithout(entry.by, personId),
      ...(entry.text !== undefined && { text: textWithout(entry.text, traces) }),
      ...(entry.facts && { facts: valueWithout(entry.facts, traces) }),
      ...(entry.attachments && {
        attachments: entry.attachments.map((file) => ({ ...file, name: textWithout(file.name, traces) })),
      }),
    })),
  }
}

function versionWithout(version: NeedVersion, authored: boolean, traces: PersonTraces): NeedVersion {
  return { ...valueWithout(version, traces), ...(authored && { contactName: NAME_OF_NOBODY }) }
}

function handlingWithout({ offer, refusals }: Handling, personId: string): Handling {
  const without = (one: Responsible) =>
    one.personId === personId ? { personId, name: NAME_OF_NOBODY, phone: '' } : one
  return { refusals, ...(offer && { offer: { ...offer, by: without(offer.by), to: without(offer.to) } }) }
}

function partyWithout(by: Party, personId: string): Party {
  return by.personId === personId ? { ...by, name: NAME_OF_NOBODY } : by
}
