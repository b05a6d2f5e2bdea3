import * as v from 'valibot'
import { NEED_STATES } from '../domain/need/need'
import { ENTERPRISE_STATUSES } from '../domain/enterprise/standing'
import { action } from './action'
import { count, id, instant, isoDay, words } from './fields'
import { contactInput, contactView } from './enterprise-contacts'
import { saidByPark } from './need-input'
import { NEED_NOTE_MAX, NEED_NOTE_MENTIONS_MAX } from './limits'

const OFFICERS = ['agent', 'administrator'] as const

/** What officers wrote for one another. */
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
    /** Of the twenty that were closed last: how many the enterprise confirmed as solved. */
    solved: count,
    /** Of those twenty: how many were rated, and their mean from 1 (worst) to 5; silence is no rating. */
    rated: count,
    /** Of those twenty: how many silence closed, which is neither a confirmation nor a rating. */
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
  /** Replies that wait for their time: the caller's, and that of whoever answers for the need. The enterprise sees none before it is sent. */
  later: v.exactOptional(
    v.array(v.object({ by: v.string(), text: v.string(), sendAt: instant, mine: v.boolean() })),
  ),
  /** Instants that are proposed for a reply that is sent later, by the calendar of the zone. */
  sendTimes: v.exactOptional(v.array(instant)),
})
export type AroundView = v.InferOutput<typeof aroundView>

/** What the park has beside a need. Nothing of it is ever shown to the enterprise. Part of `needs`. */
export const benchActions = {
  around: action({
    summary:
      'What officers have beside a need, and never the enterprise: how its enterprise stands, its other needs, internal notes, who opened it last, my reminder. Notes that the caller opened it.',
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
      /** Officers of the region who are told. */
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
      'Note that the caller telephones with whoever a need is from, or add a sentence to that. Colleagues read it; it counts as last contact and never as an answer.',
    roles: OFFICERS,
    about: 'need',
    writes: true,
    input: v.object({ needId: id, ...contactInput }),
    output: v.object({ contactId: id }),
  }),
  replyLater: action({
    summary:
      'Write a reply that is sent later, while the park is open: colleagues see it, the enterprise does not. It keeps no promise until it is sent, and is then checked as a reply of that moment. Another one takes its place.',
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
