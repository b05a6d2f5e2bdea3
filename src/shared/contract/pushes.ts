import * as v from 'valibot'
import { action } from './action'
import { count, id, instant, regionCodeField, visible, words } from './fields'
import { callCursor, countCursor, ledgerCursor, valueCursor } from './cursors'
import { MEASURE_SIZES, RELAY_TEXT_MAX } from './limits'
import { lastingDays, messageLines, pushView, ring } from './push-view'
import { LEDGER_REASONS } from '../domain/push/ledger'
import { RINGS } from '../domain/push/rings'

const reason = v.picklist(LEDGER_REASONS)
/** targets = sent + suppressed + failed + pending, at every moment. */
const counts = { targets: count, sent: count, suppressed: count, failed: count, pending: count }

/** Whom to tell; left out: those whom it fits and followers, as before rings. */
const rings = v.exactOptional(
  v.pipe(v.array(ring), v.minLength(1, '至少选一类企业'), v.maxLength(RINGS.length)),
)

const notice = v.object({ title: v.string(), text: v.string() })
const message = v.object({
  /** What WeChat shows above the fields. */
  title: v.string(),
  lines: messageLines,
  /** Page of the mini-program that it opens. */
  page: v.string(),
})

const standingRow = v.object({
  enterpriseId: id,
  name: v.string(),
  regionName: v.string(),
  /** Staff who would be told, and how many of them by message. */
  people: count,
  reachable: count,
  /** Of a relay: staff beside them who have the notice from an earlier push and are left out. */
  notifiedBefore: v.exactOptional(count),
  /** fit: the conditions it meets; one_fact: the fact to add; narrow: the one condition that fails and by how much; may_fit: how many facts are missing, and which. */
  reasons: v.array(v.string()),
})
export type StandingRow = v.InferOutput<typeof standingRow>

const measureIds = v.exactOptional(
  v.pipe(v.array(id), v.minLength(1, '至少选一项'), v.maxLength(MEASURE_SIZES.measures)),
)
const STANDING_LISTS = ['fit', 'one_fact', 'narrow', 'may_fit'] as const
/** Whom a rehearsal lists one by one. */
export type StandingList = (typeof STANDING_LISTS)[number]
const confirmation = v.picklist(['nobody', 'everybody'])

const rehearsal = v.object({
  /** Names exactly this audience and message: `send` takes no other. */
  digest: v.string(),
  enterprises: v.object({ fit: count, oneFact: count, open: count, narrow: count, unmet: count }),
  /** Every ring: how many it tells, or would tell if it was chosen, and what these read. */
  rings: v.exactOptional(
    v.array(
      v.object({
        ring,
        chosen: v.boolean(),
        enterprises: count,
        people: count,
        /** Of the people, who would be sent a message. */
        reachable: count,
        /** one_fact: what is asked, of how many enterprises, and what these read; without words from clouds of before. */
        asks: v.array(
          v.object({
            label: v.string(),
            enterprises: count,
            lines: v.exactOptional(messageLines),
            notice: v.exactOptional(notice),
          }),
        ),
        lines: messageLines,
        notice,
      }),
    ),
  ),
  people: v.object({
    targets: count,
    /** Of the targets, who is told only because of a theme they follow: the policy may still fit them. */
    followers: count,
    /** Will be sent a message. */
    reachable: count,
    /** Of those, who get it only the next morning: they were sent another one today. */
    waiting: count,
    /** Find it in the inbox only. */
    inboxOnly: v.array(v.object({ reason: v.picklist(['no_quota', 'fatigue', 'gone']), people: count })),
  }),
  /** Of a relay: people of the chosen rings whom an earlier push has told of this notice; not among the targets unless told again. */
  notifiedBefore: v.exactOptional(count),
  /** The cloud's own time: whether it is quiet is told by it, never by the clock of a page. */
  at: v.exactOptional(instant),
  /** When the first message would leave: now, or after the quiet hours. */
  firstMessageAt: instant,
  /** Has to be confirmed once more: the audience is empty, or it is every enterprise of the region. */
  confirm: v.exactOptional(confirmation),
  /** The last day of all that could be applied for, YYYY-MM-DD: it is over, so `send` wants `pastConfirmed`. */
  pastOn: v.exactOptional(v.string()),
  /** It may go on until then; absent where the notice says no last day, or it is over. */
  lasting: v.exactOptional(v.object(lastingDays)),
  /** This version was pushed before: here is that push. */
  pushId: v.exactOptional(id),
  message,
  /** What the inbox of everybody says. */
  notice,
  /** Of the list that was asked for, by region. */
  rows: v.array(standingRow),
  nextCursor: v.exactOptional(v.string()),
})
export type { PushView } from './push-view'
export type Rehearsal = v.InferOutput<typeof rehearsal>

const funnel = v.object({
  ...counts,
  /** Opened the notice in the inbox, or marked it read. */
  read: count,
  /** The policy's page was opened, checked, consulted on: by anybody, whether a target or not. */
  opened: count,
  checked: count,
  consulted: count,
})

const unreachedRow = v.object({
  personId: id,
  name: v.string(),
  /** In full for the steward of the enterprise, else masked. */
  phone: v.string(),
  enterpriseId: id,
  enterpriseName: v.string(),
  /** Who looks after the enterprise; absent: the zone's officer on duty. */
  steward: v.exactOptional(v.string()),
  reason: v.exactOptional(reason),
  /** When somebody of the park called, and who; absent while nobody has. */
  calledAt: v.exactOptional(instant),
  calledBy: v.exactOptional(v.string()),
})
export type UnreachedRow = v.InferOutput<typeof unreachedRow>

/** What is rehearsed, for one's own policy and for one that is relayed. */
const rehearsing = {
  policyId: id,
  version: count,
  urgent: v.optional(v.boolean(), false),
  /** Only those whom one of these measures may fit; left out: any measure. */
  measureIds,
  rings,
  /** Which enterprises to list. */
  list: v.optional(v.picklist(STANDING_LISTS), 'fit'),
  cursor: countCursor,
}
/** What is sent: as rehearsed. */
const sending = {
  policyId: id,
  version: count,
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/, '请先预演')),
  urgent: v.optional(v.boolean(), false),
  measureIds,
  rings,
  confirmed: v.exactOptional(confirmation),
  /** The publisher knows that nobody can apply any more. */
  pastConfirmed: v.exactOptional(v.boolean()),
  /** Go on until the last day: tell whoever comes later, once, and remind before it. */
  lasting: v.exactOptional(v.boolean()),
}
const SENDING_REFUSALS = [
  'NotPublished',
  'AudienceChanged',
  'ConfirmNobody',
  'ConfirmEverybody',
  'ConfirmPast',
  'FieldsRefused',
  'AlreadyPushed',
] as const
/** What the region adds below the notice that it hands on. */
const relay = {
  regionCode: regionCodeField,
  explanation: v.pipe(v.string(), visible, v.maxLength(RELAY_TEXT_MAX.explanation, '说明太长了')),
  contact: words('咨询谁', RELAY_TEXT_MAX.contact),
  /** Tell also those who have the notice from an earlier push. */
  again: v.exactOptional(v.boolean()),
}

/** A policy goes out: rehearsed, sent, accounted for. */
export const pushesContract = {
  rehearse: action({
    summary:
      'Who would be told of a policy and why, who can be reached how, what the message looks like. Nothing is sent.',
    roles: ['publisher'],
    about: 'policy',
    perMinute: 30,
    input: v.object(rehearsing),
    output: rehearsal,
  }),
  send: action({
    summary:
      'Push a published policy to the audience that was rehearsed. Answers at once; a timer writes the ledger and sends.',
    roles: ['publisher'],
    about: 'policy',
    writes: true,
    input: v.object(sending),
    output: v.object({ push: pushView }),
    refusals: SENDING_REFUSALS,
  }),
  rehearseRelay: action({
    summary:
      'The same for a policy of the city, province or nation around a region that is handed on to its enterprises. Nothing is sent.',
    roles: ['publisher'],
    about: 'region',
    perMinute: 30,
    input: v.object({ ...rehearsing, ...relay }),
    output: rehearsal,
  }),
  relay: action({
    summary:
      'Hand a policy of the city, province or nation on to the enterprises of a region, with its own explanation and contact: the same ledger, once for each version.',
    roles: ['publisher'],
    about: 'region',
    writes: true,
    input: v.object({ ...sending, ...relay }),
    output: v.object({ push: pushView }),
    shown: { scene: 'post', fields: ['explanation', 'contact'] },
    refusals: SENDING_REFUSALS,
  }),
  endLasting: action({
    summary:
      'End a push that goes on: nobody who comes later is told, nobody is reminded. What was sent stays.',
    roles: ['publisher'],
    about: 'push',
    writes: true,
    input: v.object({ pushId: id }),
    output: v.object({ push: pushView }),
    refusals: ['NotAllowedNow'],
  }),
  list: action({
    summary:
      'Pushes of a region, newest first; of one policy when it is named. around: also those of the city, province and nation around it.',
    roles: ['agent', 'publisher', 'administrator'],
    about: 'region',
    input: v.object({
      regionCode: regionCodeField,
      policyId: v.exactOptional(id),
      around: v.optional(v.boolean(), false),
      cursor: valueCursor,
    }),
    output: v.object({ pushes: v.array(pushView), nextCursor: v.exactOptional(v.string()) }),
  }),
  delivery: action({
    summary: 'What became of a push: funnel, reasons, zone by zone; true at every moment while it runs.',
    roles: ['publisher', 'administrator'],
    about: 'push',
    input: v.object({ pushId: id }),
    output: v.object({
      push: pushView,
      funnel,
      /** Why people were not (or not yet) reached by message, most first. */
      reasons: v.array(v.object({ reason, people: count })),
      /** Ring by ring. */
      rings: v.exactOptional(v.array(v.object({ ring, ...counts }))),
      /** Of the targets, who was told after the push was sent: newcomers, and those whom it fits since then. */
      later: v.exactOptional(count),
      zones: v.array(v.object({ ...counts, regionCode: regionCodeField, name: v.string() })),
      /** When the next messages leave; absent when none will. */
      nextAt: v.exactOptional(instant),
    }),
  }),
  unreached: action({
    summary:
      'Call list of a region: who got no message and has not read the notice; first whom nobody has called, of these first the caller’s own enterprises, over all pages. Every look is in the audit log; numbers are masked for all but the steward.',
    roles: ['agent', 'publisher', 'administrator'],
    about: 'region',
    input: v.object({ regionCode: regionCodeField, pushId: id, cursor: callCursor }),
    output: v.object({ people: v.array(unreachedRow), nextCursor: v.exactOptional(v.string()) }),
  }),
  called: action({
    summary:
      'Note that somebody of the call list was called, or take that back: the last word counts. Everybody who reads the list sees it.',
    roles: ['agent', 'publisher', 'administrator'],
    about: 'region',
    writes: true,
    perMinute: 60,
    input: v.object({ regionCode: regionCodeField, pushId: id, personId: id, called: v.boolean() }),
    output: v.object({ calledAt: v.exactOptional(instant), calledBy: v.exactOptional(v.string()) }),
    refusals: ['NotOnList'],
  }),
  export: action({
    summary:
      'The ledger as CSV, part by part (the first with the headings): append the parts until there is no nextCursor. In the audit log.',
    roles: ['publisher', 'administrator'],
    about: 'push',
    input: v.object({ pushId: id, cursor: ledgerCursor }),
    output: v.object({ csv: v.string(), nextCursor: v.exactOptional(v.string()) }),
  }),
}
