import * as v from 'valibot'
import { NEED_STATES } from '../domain/need/need'
import { ENTERPRISE_STATUSES } from '../domain/enterprise/standing'
import { action } from './action'
import { count, id, instant, isoDay, words } from './fields'
import { contactInput, contactView } from './enterprise-contacts'
import { saidByPark } from './need-input'
import { NEED_NOTE_MAX, NEED_NOTE_MENTIONS_MAX } from './limits'

const OFFICERS = ['agent', 'administrator'] as const

/** An internal note. */
const noteView = v.object({
  id,
  at: instant,
  by: v.string(),
  text: v.string(),
  /** Names of the colleagues who were told of it. */
  mentions: v.array(v.string()),
})
export type NoteView = v.InferOutput<typeof noteView>

const aroundView = v.object({
  enterprise: v.object({
    /** Absent for an enterprise that nobody has registered. */
    status: v.exactOptional(v.picklist(ENTERPRISE_STATUSES)),
    industry: v.exactOptional(v.string()),
    steward: v.exactOptional(v.string()),
    /** Open needs, this one among them: twenty at most. */
    open: count,
    /** How many of its twenty most recently closed needs the enterprise confirmed as solved. */
    solved: count,
    /** How many of those twenty were rated; `rating` is their mean from 1 (worst) to 5. Silence is no rating. */
    rated: count,
    /** How many of those twenty closed because the enterprise stayed silent: neither a confirmation nor a rating. */
    silent: v.exactOptional(count),
    rating: v.exactOptional(v.number()),
  }),
  /** Its other needs: those that are open, then those closed last; five at most. */
  others: v.array(v.object({ id, title: v.string(), state: v.picklist(NEED_STATES), createdAt: instant })),
  /** Oldest first. */
  notes: v.array(noteView),
  /** Which colleagues opened it last, and when. */
  openedBy: v.array(v.object({ name: v.string(), at: instant })),
  /** The day on which the caller wants to be reminded of it. */
  remindOn: v.exactOptional(isoDay),
  /** The newest contacts with the enterprise by telephone, five at most. */
  contacts: v.exactOptional(v.array(contactView)),
  /** Later replies that are not sent yet: the caller's, and that of the officer who answers for the need. The enterprise sees none before it is sent. */
  later: v.exactOptional(
    v.array(v.object({ by: v.string(), text: v.string(), sendAt: instant, mine: v.boolean() })),
  ),
  /** Instants proposed for a later reply, by the calendar of the zone. */
  sendTimes: v.exactOptional(v.array(instant)),
})
export type AroundView = v.InferOutput<typeof aroundView>

/** What officers keep beside a need. The enterprise never sees any of it. Part of `needs`. */
export const benchActions = {
  around: action({
    summary:
      'What officers, and never the enterprise, read beside a need: the enterprise’s status, its other needs, internal notes, who opened it last, my reminder. The call notes that the caller opened the need.',
    roles: OFFICERS,
    about: 'need',
    input: v.object({ needId: id }),
    output: aroundView,
  }),
  note: action({
    summary:
      'Write an internal note on a need for colleagues; those who are mentioned are told. The enterprise never sees it.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({
      needId: id,
      text: words('备注', NEED_NOTE_MAX),
      /** Officers of the region whom a notification tells of the note. */
      mentions: v.optional(
        v.pipe(
          v.array(id),
          v.maxLength(NEED_NOTE_MENTIONS_MAX, `一次最多提醒 ${NEED_NOTE_MENTIONS_MAX} 位同事`),
        ),
        [],
      ),
    }),
    output: v.object({ noteId: id }),
    refusals: ['ColleagueUnfit', 'NotesFull'],
  }),
  contact: action({
    summary:
      'Note that the caller telephones with the contact of a need, or add a sentence to such a note. Colleagues read it. It counts as last contact, never as an answer.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({ needId: id, ...contactInput }),
    output: v.object({ contactId: id }),
  }),
  replyLater: action({
    summary:
      'Write a reply that is sent later, while the park is open. Colleagues see it; the enterprise does not. It fulfils no promise until it is sent, and is then checked like a reply of that moment. Another later reply of the caller replaces it.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({ ...saidByPark('回复').entries, sendAt: instant }),
    output: v.object({ sendAt: instant }),
    shown: { scene: 'comment', fields: ['text'] },
    refusals: ['NotAllowedNow', 'SendTimeUnfit'],
  }),
  cancelLater: action({
    summary: 'Take back the caller’s reply that was to be sent later, as long as it has not been sent.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({ needId: id }),
    output: v.object({ cancelled: v.literal(true) }),
    refusals: ['NotAllowedNow'],
  }),
  remind: action({
    summary:
      'Be reminded of a need on a day, when the park opens; without a day the reminder is taken back. For the caller alone.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({ needId: id, on: v.exactOptional(isoDay) }),
    output: v.object({ remindOn: v.exactOptional(isoDay) }),
    refusals: ['ReminderPassed'],
  }),
}
