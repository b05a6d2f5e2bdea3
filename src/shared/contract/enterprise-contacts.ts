import * as v from 'valibot'
import { ENTERPRISE_STATUSES } from '../domain/enterprise/standing'
import { action } from './action'
import { countCursor } from './cursors'
import { count, id, instant, regionCodeField, visible, words } from './fields'
import { CONTACT_NOTE_MAX, SEARCH_TEXT_MAX } from './limits'

const OFFICERS = ['agent', 'administrator'] as const

/** What the officer did: called from the phone, or copied the number to call from elsewhere. */
const CONTACT_WAYS = ['call', 'copy'] as const
/** A contact to note, or a sentence on one that the caller noted before. */
export const contactInput = {
  way: v.picklist(CONTACT_WAYS),
  contactId: v.exactOptional(id),
  text: v.exactOptional(words('一句话', CONTACT_NOTE_MAX)),
}

/** A note that an officer called or copied the number. Colleagues read it; the enterprise does not. */
export const contactView = v.object({
  id,
  at: instant,
  by: v.string(),
  way: v.picklist(CONTACT_WAYS),
  text: v.exactOptional(v.string()),
})
export type ContactView = v.InferOutput<typeof contactView>

/** The order of a steward's enterprises: longest without a word first, most open needs first, or by name. */
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
  /** When either side last said something in a need, or an officer telephoned. If neither ever happened, when the enterprise was entered. */
  lastWordAt: instant,
  /** When an officer last called or copied the number in the mini-program; absent: never. */
  contactedAt: v.exactOptional(instant),
})
export type StewardCard = v.InferOutput<typeof stewardCard>

/** What a steward asks about the enterprises in their care, and contacts by telephone. Part of `enterprises`. */
export const contactActions = {
  mine: action({
    summary:
      'The enterprises that the caller looks after in a region, three hundred at most: time since the last word, open needs, last contact. Costs two queries.',
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
      /** How many enterprises fit the search. */
      total: count,
      nextCursor: v.exactOptional(v.string()),
    }),
  }),
  contact: action({
    summary:
      'Give its steward or an administrator the number of an enterprise’s contact, and note that the caller telephones. This counts as last contact, never as an answer to a need.',
    roles: OFFICERS,
    about: 'enterprise',
    writes: true,
    input: v.object({ enterpriseId: id, ...contactInput }),
    output: v.object({ contactId: id, name: v.string(), phone: v.string() }),
    refusals: ['ContactByStewards', 'NobodyToCall'],
  }),
  contacts: action({
    summary: 'The twenty newest contacts by telephone that officers had with an enterprise.',
    roles: OFFICERS,
    about: 'enterprise',
    input: v.object({ enterpriseId: id }),
    output: v.object({ contacts: v.array(contactView) }),
  }),
}
