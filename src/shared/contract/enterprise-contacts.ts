import * as v from 'valibot'
import { ENTERPRISE_STATUSES } from '../domain/enterprise/standing'
import { action } from './action'
import { countCursor } from './cursors'
import { count, id, instant, regionCodeField, visible, words } from './fields'
import { CONTACT_NOTE_MAX, SEARCH_TEXT_MAX } from './limits'

const OFFICERS = ['agent', 'administrator'] as const

/** How an officer reached for the telephone: called, or copied the number to call from somewhere else. */
const CONTACT_WAYS = ['call', 'copy'] as const
/** A contact to note, or a sentence on one that the caller noted before. */
export const contactInput = {
  way: v.picklist(CONTACT_WAYS),
  contactId: v.exactOptional(id),
  text: v.exactOptional(words('一句话', CONTACT_NOTE_MAX)),
}

/** That an officer called or copied the number, as colleagues read it. The enterprise reads nothing of it. */
export const contactView = v.object({
  id,
  at: instant,
  by: v.string(),
  way: v.picklist(CONTACT_WAYS),
  text: v.exactOptional(v.string()),
})
export type ContactView = v.InferOutput<typeof contactView>

/** In which order a steward looks through the own enterprises: the longest without a word, the most open needs, by name. */
export const STEWARD_ORDERS = ['silence', 'open', 'name'] as const

const stewardCard = v.object({
  id,
  name: v.string(),
  creditCode: v.string(),
  industry: v.string(),
  status: v.picklist(ENTERPRISE_STATUSES),
  open: count,
  /** Of the open ones: how many promises are broken. */
  late: count,
  /** When either side last said something in a need, or an officer telephoned; of an enterprise that was always silent: when it was entered. */
  lastWordAt: instant,
  /** When an officer last telephoned by a tap; absent: never. */
  contactedAt: v.exactOptional(instant),
})
export type StewardCard = v.InferOutput<typeof stewardCard>

/** What a steward has of the enterprises that the park gave them. Part of `enterprises`. */
export const contactActions = {
  mine: action({
    summary:
      'The enterprises that the caller looks after in a region, three hundred at most: how long without a word, open needs, last contact. Two queries.',
    roles: OFFICERS,
    about: 'region',
    input: v.object({
      regionCode: regionCodeField,
      order: v.optional(v.picklist(STEWARD_ORDERS), 'silence'),
      text: v.exactOptional(v.pipe(v.string(), visible, v.maxLength(SEARCH_TEXT_MAX))),
      cursor: countCursor,
    }),
    output: v.object({
      enterprises: v.array(stewardCard),
      /** How many there are that fit the search. */
      total: count,
      nextCursor: v.exactOptional(v.string()),
    }),
  }),
  contact: action({
    summary:
      'Give the number of whoever speaks for an enterprise, and note that the caller telephones: for its steward and administrators. Counts as last contact, never as an answer to a need.',
    roles: OFFICERS,
    about: 'enterprise',
    writes: true,
    input: v.object({ enterpriseId: id, ...contactInput }),
    output: v.object({ contactId: id, name: v.string(), phone: v.string() }),
    refusals: ['ContactByStewards', 'NobodyToCall'],
  }),
  contacts: action({
    summary: 'The twenty newest contacts with an enterprise that officers noted by a tap.',
    roles: OFFICERS,
    about: 'enterprise',
    input: v.object({ enterpriseId: id }),
    output: v.object({ contacts: v.array(contactView) }),
  }),
}
