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

/** The rings to tell. Left out: enterprises that the policy fits, and followers of its themes, as in releases before rings. */
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
  /** Staff who would be told, and how many of them a message can reach. */
  people: count,
  reachable: count,
  /** Only in a relay: further staff who are left out, because an earlier push has told them of the notice. */
  notifiedBefore: v.exactOptional(count),
  /** fit: the conditions it meets. one_fact: the missing fact. narrow: the one condition that fails and by how much. may_fit: how many facts are missing, and which. */
  reasons: v.array(v.string()),
})
export type StandingRow = v.InferOutput<typeof standingRow>

const measureIds = v.exactOptional(
  v.pipe(v.array(id), v.minLength(1, '至少选一项'), v.maxLength(MEASURE_SIZES.measures)),
)
const STANDING_LISTS = ['fit', 'one_fact', 'narrow', 'may_fit'] as const
/** The enterprises that a rehearsal lists one by one. */
export type StandingList = (typeof STANDING_LISTS)[number]
const confirmation = v.picklist(['nobody', 'everybody'])

const rehearsal = v.object({
  /** Identifies exactly this audience and message. `send` refuses any other. */
  digest: v.string(),
  enterprises: v.object({ fit: count, oneFact: count, open: count, narrow: count, unmet: count }),
  /** Every ring: how many it tells, or would tell if it were chosen, and what they read. */
  rings: v.exactOptional(
    v.array(
      v.object({
        ring,
        chosen: v.boolean(),
        enterprises: count,
        people: count,
        /** How many of the people would be sent a message. */
        reachable: count,
        /** Only for one_fact: what is asked, of how many enterprises, and what they read. Clouds of earlier releases leave `lines` and `notice` out. */
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
    /** Targets who are told only because they follow a theme. The policy may still fit their enterprise. */
    followers: count,
    /** Will be sent a message. */
    reachable: count,
    /** Those of the reachable who get the message only the next morning, because they were sent another one today. */
    waiting: count,
    /** People who find it only in the inbox, by reason. */
    inboxOnly: v.array(v.object({ reason: v.picklist(['no_quota', 'fatigue', 'gone']), people: count })),
  }),
  /** Only in a relay: people of the chosen rings whom an earlier push has told of this notice. They are no targets unless `again` is set. */
  notifiedBefore: v.exactOptional(count),
  /** The cloud's time. The page takes quiet hours from it, never from the phone's clock. */
  at: v.exactOptional(instant),
  /** When the first message would leave: now, or after the quiet hours. */
  firstMessageAt: instant,
  /** What `send` needs confirmed: the audience is empty, or it is every enterprise of the region. */
  confirm: v.exactOptional(confirmation),
  /** The last day on which one could apply, YYYY-MM-DD. It is over, so `send` requires `pastConfirmed`; absent otherwise. */
  pastOn: v.exactOptional(v.string()),
  /** Until when a lasting push could go on; absent where the notice names no last day, or that day is over. */
  lasting: v.exactOptional(v.object(lastingDays)),
  /** The push of this version; absent while there is none. */
  pushId: v.exactOptional(id),
  message,
  /** The notice in every recipient's inbox. */
  notice,
  /** The requested list, by region. */
  rows: v.array(standingRow),
  nextCursor: v.exactOptional(v.string()),
})
export type { PushView } from './push-view'
export type Rehearsal = v.InferOutput<typeof rehearsal>

const funnel = v.object({
  ...counts,
  /** Opened the notice in the inbox, or marked it read. */
  read: count,
  /** People who opened the policy's page, checked its conditions, or asked about it, whether targets or not. */
  opened: count,
  checked: count,
  consulted: count,
})

const unreachedRow = v.object({
  personId: id,
  name: v.string(),
  /** In full for the enterprise's steward, else masked. */
  phone: v.string(),
  enterpriseId: id,
  enterpriseName: v.string(),
  /** Who looks after the enterprise; absent: the zone's officer on duty. */
  steward: v.exactOptional(v.string()),
  reason: v.exactOptional(reason),
  /** When an officer called, and who; absent while nobody has. */
  calledAt: v.exactOptional(instant),
  calledBy: v.exactOptional(v.string()),
})
export type UnreachedRow = v.InferOutput<typeof unreachedRow>

/** Input of a rehearsal, for a policy of the region and for a relay. */
const rehearsing = {
  policyId: id,
  version: count,
  urgent: v.optional(v.boolean(), false),
  /** Only enterprises that one of these measures may fit. Left out: any measure of the policy. */
  measureIds,
  rings,
  /** Which enterprises to list. */
  list: v.optional(v.picklist(STANDING_LISTS), 'fit'),
  cursor: countCursor,
}
/** Input of a sending, as it was rehearsed. */
const sending = {
  policyId: id,
  version: count,
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/, '请先预演')),
  urgent: v.optional(v.boolean(), false),
  measureIds,
  rings,
  confirmed: v.exactOptional(confirmation),
  /** The publisher confirms that nobody can apply any more. */
  pastConfirmed: v.exactOptional(v.boolean()),
  /** A lasting push: until the last day it tells each later enterprise once, and it reminds everybody before that day. */
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
/** What a region adds to the notice that it relays. */
const relay = {
  regionCode: regionCodeField,
  explanation: v.pipe(v.string(), visible, v.maxLength(RELAY_TEXT_MAX.explanation, '说明太长了')),
  contact: words('咨询谁', RELAY_TEXT_MAX.contact),
  /** True: tell also those whom an earlier push has told of the notice. */
  again: v.exactOptional(v.boolean()),
}

/** A policy goes out: rehearsed, sent, accounted for. */
export const pushesContract = {
  rehearse: action({
    summary:
      'Who would be told of a policy and why, how each can be reached, and what the message looks like. Nothing is sent.',
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
      'The rehearsal of a relay: as `rehearse`, for a policy of the city, province or nation that a region hands on to its enterprises. Nothing is sent.',
    roles: ['publisher'],
    about: 'region',
    perMinute: 30,
    input: v.object({ ...rehearsing, ...relay }),
    output: rehearsal,
  }),
  relay: action({
    summary:
      'Relay a policy of the city, province or nation to the enterprises of a region, with the region’s own explanation and contact. As `send`, with a ledger and once for each version.',
    roles: ['publisher'],
    about: 'region',
    writes: true,
    input: v.object({ ...sending, ...relay }),
    output: v.object({ push: pushView }),
    shown: { scene: 'post', fields: ['explanation', 'contact'] },
    refusals: SENDING_REFUSALS,
  }),
  endLasting: action({
    summary: 'End a lasting push: it tells nobody else and reminds nobody. What was sent stays.',
    roles: ['publisher'],
    about: 'push',
    writes: true,
    input: v.object({ pushId: id }),
    output: v.object({ push: pushView }),
    refusals: ['NotAllowedNow'],
  }),
  list: action({
    summary:
      'Pushes of a region, newest first; with `policyId` only those of that policy. around: also those of the city, province and nation around the region.',
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
    summary:
      'The delivery of a push: funnel, reasons, figures zone by zone. They are true at every moment while it runs.',
    roles: ['publisher', 'administrator'],
    about: 'push',
    input: v.object({ pushId: id }),
    output: v.object({
      push: pushView,
      funnel,
      /** Why people were not (or not yet) reached by message, the most frequent reason first. */
      reasons: v.array(v.object({ reason, people: count })),
      /** Ring by ring. */
      rings: v.exactOptional(v.array(v.object({ ring, ...counts }))),
      /** Targets who were told after the push was sent: newcomers, and people whose enterprise it fits since then. */
      later: v.exactOptional(count),
      zones: v.array(v.object({ ...counts, regionCode: regionCodeField, name: v.string() })),
      /** When the next messages leave; absent when none will. */
      nextAt: v.exactOptional(instant),
    }),
  }),
  unreached: action({
    summary:
      'Call list of a region: people who got no message and have not read the notice. People whom nobody has called come first, among these the caller’s own enterprises, across all pages. The audit notes every look. Only the enterprise’s steward sees numbers in full.',
    roles: ['agent', 'publisher', 'administrator'],
    about: 'region',
    input: v.object({ regionCode: regionCodeField, pushId: id, cursor: callCursor }),
    output: v.object({ people: v.array(unreachedRow), nextCursor: v.exactOptional(v.string()) }),
  }),
  called: action({
    summary:
      'Note that a person of the call list was called, or take that back; the latest note counts. Everybody who reads the list sees it.',
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
      'The ledger as CSV, part by part, the first part with the headings. Append the parts until there is no `nextCursor`. The audit notes the export.',
    roles: ['publisher', 'administrator'],
    about: 'push',
    input: v.object({ pushId: id, cursor: ledgerCursor }),
    output: v.object({ csv: v.string(), nextCursor: v.exactOptional(v.string()) }),
  }),
}
