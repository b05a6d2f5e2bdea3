import { addWorkingTime, workingDayMs, type WorkCalendar } from '../time/calendar'
import {
  isDiscontent,
  NEVER,
  type Attachment,
  type Climb,
  type EvidenceConsent,
  type Need,
  type NeedEventType,
  type Rating,
  type TimelineEntry,
} from './need'
import { firstLookAt } from './escalation'
import type { Party, Responsible } from '../access/party'
import { CLOSED_STATES, EVENT_SIDES, TRANSITIONS } from './states'
import { nextDueAt, noteProgress, pause, resumeClock, type PromiseClock } from './promise'
import type { RegionCode } from '../access/region'

/** Something that happens to a need, with what it needs to be told about it. */
export type NeedEvent =
  /** `words`: what is done about it and until when the next word comes. A claim without them is no response. */
  | { type: 'claimed'; by: Party; responsible: Responsible; words?: { text: string; updateBy: number } }
  | { type: 'replied' | 'info_requested' | 'declined' | 'rejected'; by: Party; text: string }
  | { type: 'resolution_proposed'; by: Party; text: string }
  | { type: 'info_added'; by: Party; text: string; attachments: readonly Attachment[] }
  | { type: 'forwarded'; by: Party; text: string; to: RegionCode; responsible: Responsible }
  | { type: 'handed_over'; by: Party; text: string; responsible: Responsible }
  | { type: 'withdrawn' | 'merged'; by: Party; text: string }
  | { type: 'confirmed'; by: Party; evidence?: EvidenceConsent }
  | { type: 'expired'; by: Party }
  /** A promise was not kept, and somebody was told of it. */
  | { type: 'escalated'; by: Party; text: string; climb: Climb; remindAt: number }
  | { type: 'rated'; by: Party; rating: Rating }

/** Silence after a proposal closes a need after this many working days, counted apart from confirmed ones. */
export const CONFIRM_WORKING_DAYS = 5

/** The plan is one line of the promise. */
const PLAN_MAX = 60

/** Steps that carry words for the enterprise. Taking a need up, or passing it on, says nothing: it keeps no promise and renews none. */
export const RESPONSES: readonly NeedEventType[] = [
  'replied',
  'info_requested',
  'resolution_proposed',
  'declined',
]

/** Whether the park's step is a response to the enterprise. */
function isResponse(event: NeedEvent): boolean {
  return RESPONSES.includes(event.type) || (event.type === 'claimed' && event.words !== undefined)
}

/** After these somebody else answers: why it was the first one is no longer of interest. */
const CHANGES_OFFICER: readonly NeedEventType[] = ['claimed', 'forwarded', 'handed_over']

/** What `party` may do next with this need: the buttons and the handlers ask the same question. */
export function nextSteps(need: Need, party: Party): NeedEventType[] {
  return (Object.keys(TRANSITIONS[need.state]) as NeedEventType[]).filter((type) =>
    mayHappen(need, type, party),
  )
}

function mayHappen(need: Need, type: NeedEventType, party: Party): boolean {
  if (TRANSITIONS[need.state][type] === undefined || EVENT_SIDES[type] !== party.side) return false
  if (type === 'rated') return need.rating === undefined
  if (type === 'rejected' && need.state === 'resolved') return need.closedWithoutAnswer
  // What was taken up is answered by whom it was taken up by; forwarding and claiming change that person.
  const heldByAnother = party.side === 'park' && party.personId !== need.responsible.personId
  return !(heldByAnother && ['replied', 'info_requested', 'resolution_proposed'].includes(type))
}

/** The need after the event, or undefined when this event cannot happen now to this need by this party. Pure; the timeline only grows. */
export function advance(need: Need, event: NeedEvent, at: number, calendar: WorkCalendar): Need | undefined {
  const state = TRANSITIONS[need.state][event.type]
  if (state === undefined || !mayHappen(need, event.type, event.by)) return undefined
  const { confirmBy: _confirmBy, rating, evidence, route, ...rest } = need
  const open = !CLOSED_STATES.includes(state)
  const promise = promiseAfter(need, event, at, calendar)
  const dueAt = open && state !== 'awaiting_confirmation' ? (nextDueAt(promise) ?? NEVER) : NEVER
  const moved: Need = {
    ...rest,
    // Another date begins at the bottom of the ladder; the same one stays where it is.
    ...(dueAt !== need.dueAt && { remindAt: firstLookAt(dueAt) }),
    // One rating per resolution: a need that is open again can be rated again; the timeline keeps the first.
    ...(rating && event.type !== 'rejected' && { rating }),
    ...(route && !CHANGES_OFFICER.includes(event.type) && { route }),
    ...(evidence && staysEvidence(event) && { evidence }),
    ...changesOf(event, at),
    ...(state === 'awaiting_confirmation' && need.confirmBy !== undefined && { confirmBy: need.confirmBy }),
    ...(event.type === 'resolution_proposed' && {
      confirmBy: addWorkingTime(calendar, at, CONFIRM_WORKING_DAYS * workingDayMs(calendar)),
    }),
    state,
    open,
    promise,
    dueAt,
    timeline: [...need.timeline, entryOf(event, state, at)],
    updatedAt: at,
  }
  return moved
}

/** What was not solved after all, or badly, helps nobody. */
function staysEvidence(event: NeedEvent): boolean {
  return event.type !== 'rejected' && !(event.type === 'rated' && isDiscontent(event))
}

function promiseAfter(need: Need, event: NeedEvent, at: number, calendar: WorkCalendar): PromiseClock {
  let promise = need.promise
  if (promise.pausedAt !== undefined && ['info_added', 'resolution_proposed'].includes(event.type))
    promise = resumeClock(promise, at, calendar)
  if (isResponse(event)) promise = noteProgress(promise, at, calendar)
  if (event.type === 'claimed' && event.words)
    promise = { ...promise, updateDueAt: Math.min(promise.updateDueAt, event.words.updateBy) }
  if (event.type === 'info_requested') promise = pause(promise, at)
  if (event.type === 'confirmed' || event.type === 'expired')
    promise = { ...promise, resolvedAt: need.proposedAt ?? at }
  if (event.type === 'rejected') {
    // The clock never stopped: a refused solution leaves the date of the promise where it was.
    const { resolvedAt: _resolvedAt, ...running } = promise
    promise = noteProgress(running, at, calendar)
  }
  return promise
}

function changesOf(event: NeedEvent, at: number): Partial<Need> {
  switch (event.type) {
    case 'claimed':
    case 'handed_over':
      return { responsible: event.responsible }
    case 'forwarded':
      return { responsible: event.responsible, handledBy: event.to }
    case 'resolution_proposed':
      return { proposedAt: at, plan: [...event.text].slice(0, PLAN_MAX).join('') }
    case 'confirmed':
      return event.evidence ? { evidence: event.evidence } : {}
    case 'expired':
      return { closedWithoutAnswer: true }
    case 'rejected':
      return { closedWithoutAnswer: false }
    case 'rated':
      return { rating: event.rating }
    case 'escalated':
      return { climb: event.climb, remindAt: event.remindAt }
    default:
      return {}
  }
}

function entryOf(event: NeedEvent, state: Need['state'], at: number): TimelineEntry {
  return {
    at,
    by: event.by,
    type: event.type,
    state,
    ...('text' in event && event.text !== '' && { text: event.text }),
    ...(event.type === 'claimed' && event.words && { text: event.words.text }),
    ...(event.type === 'info_added' && event.attachments.length > 0 && { attachments: event.attachments }),
    ...(event.type === 'rated' && event.rating.text !== undefined && { text: event.rating.text }),
  }
}
