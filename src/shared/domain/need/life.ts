import { addWorkingTime, workingDayMs, type WorkCalendar } from '../time/calendar'
import type { NeedActor, Party } from '../access/party'
import { contains, type RegionCode } from '../access/region'
import { mayCallBack, owesCallBack } from './call-back'
import { clockAfter, NOT_OVER, SILENCE_FROM, WORDS_OF_ENTERPRISE } from './clock-steps'
import { nextLookAt, withDates } from './due'
import { afterEdit, describeCorrection, describeEdit, mayEdit } from './editing'
import { handlingAfter, isLetByHandling, isOffered, isToOneself } from './handling'
import { isDiscontent, type Need, type NeedEventType, type TimelineEntry } from './need'
import type { NeedEvent } from './need-event'
import { countEdits } from './need-words'
import { nextWordLimit } from './next-word'
import { openPapers } from './owed-papers'
import { isLetByPapers, namesPapers, papersAfter } from './papers'
import { isLetByRuling, RULING_WORKING_DAYS } from './ruling'
import { isLetBySplit, staysSplit } from './split'
import { CLOSED_STATES, EVENT_SIDES, TRANSITIONS } from './states'

/** After so many working days of silence a proposal closes the need; such needs are counted apart from confirmed ones. */
export const CONFIRM_WORKING_DAYS = 5

/** Greatest length of a plan: it is one line of the promise. */
const PLAN_MAX = 60

/** Steps after which somebody else answers for the need. They clear `route`, the reason for the first officer. */
const CHANGES_OFFICER: readonly TimelineEntry['type'][] = [
  'claimed',
  'forwarded',
  'handed_over',
  'assigned',
  'offer_accepted',
  'sent_back',
  'raised',
  'contested',
  'contest_upheld',
  'call_back_reopened',
]

/** Steps that are allowed while an administrator has to decide, and that leave the question open. */
const MEANWHILE_RULED: readonly NeedEventType[] = [
  'replied',
  'info_added',
  'corrected',
  'handed_over',
  'escalated',
  'paper_handed_in',
  'paper_checked',
  'papers_reminded',
]

/** Steps after which an administrator answers, or the person who called the enterprise back. */
const TO_ADMINISTRATOR: readonly TimelineEntry['type'][] = ['raised', 'contest_upheld', 'call_back_reopened']

/** The steps that `party` may take now. Buttons and handlers both ask this function. */
export function nextSteps(need: Need, party: NeedActor): NeedEventType[] {
  return (Object.keys(TRANSITIONS[need.state]) as NeedEventType[]).filter((type) =>
    mayHappen(need, type, party),
  )
}

function mayHappen(need: Need, type: NeedEventType, party: NeedActor): boolean {
  if (TRANSITIONS[need.state][type] === undefined || EVENT_SIDES[type] !== party.side) return false
  if (!isLetByRuling(need, type, party) || !isLetByHandling(need, type, party)) return false
  if (!isLetBySplit(need, type, party) || !isLetByPapers(need, type, party)) return false
  if (type === 'rated') return need.rating === undefined
  if (type === 'rejected' && need.state === 'resolved') return need.closedWithoutAnswer
  if (type === 'called_back' || type === 'call_back_reopened') return mayCallBack(need, party)
  if (type === 'escalated') return need.open || owesCallBack(need)
  if (type === 'expired') return need.confirmBy !== undefined
  if (type === 'claimed') return mayClaim(need, party)
  if (type === 'edited') return mayEdit(need, party)
  if (type === 'sent_back') return maySendBack(need, party)
  if (type === 'forwarded') return need.handledBy === need.zoneCode || isHandledBy(need, party)
  // A need that somebody took up is answered by that officer, or by the colleague who is asked to take it over.
  const answers = party.personId === need.responsible.personId || isOffered(need, party)
  const heldByAnother = party.side === 'park' && !answers
  return !(heldByAnother && ['replied', 'info_requested', 'resolution_proposed'].includes(type))
}

/** Only a need that is handled above its zone goes back down. The responsible officer sends it back, or an administrator of that region. */
function maySendBack(need: Need, party: NeedActor): boolean {
  return need.handledBy !== need.zoneCode && isHandledBy(need, party)
}

/** Whether a party answers for the need, or administers the region that has it. */
function isHandledBy({ handledBy, responsible }: Need, party: NeedActor): boolean {
  const administers = party.administers !== undefined && contains(party.administers, handledBy)
  return administers || party.personId === responsible.personId
}

/** A need that came to an administrator stays with administrators until one of them hands it over. */
function mayClaim({ timeline, responsible, handling }: Need, party: NeedActor): boolean {
  if (isOffered({ ...(handling && { handling }) }, party)) return true
  const last = [...timeline].reverse().find(({ type }) => CHANGES_OFFICER.includes(type))
  const isWithAdministrator = last !== undefined && TO_ADMINISTRATOR.includes(last.type)
  return !isWithAdministrator || party.administers !== undefined || party.personId === responsible.personId
}

/** The need after the event, or undefined when this party cannot take this step now. Pure; the timeline only grows. */
export function advance(need: Need, event: NeedEvent, at: number, calendar: WorkCalendar): Need | undefined {
  const state = TRANSITIONS[need.state][event.type]
  if (state === undefined || !mayHappen(need, event.type, event.by) || isToOneself(event)) return undefined
  if (event.type === 'claimed' && event.edits !== undefined && event.edits !== countEdits(need.timeline))
    return undefined
  if (
    event.type === 'claimed' &&
    event.words &&
    event.words.updateBy > nextWordLimit(need.promise, at, calendar)
  )
    return undefined
  if (event.type === 'forwarded' && !goesUp(need, event.to)) return undefined
  if (!namesPapers(need, event)) return undefined
  const {
    confirmBy: _confirmBy,
    rating,
    evidence,
    route,
    ruling,
    callBack,
    handling: _handling,
    split,
    owesPapers: _owesPapers,
    ...rest
  } = need
  const reopens = NOT_OVER.includes(event.type)
  const confirmBy = confirmByAfter(need, event, at, calendar)
  const moved: Need = {
    ...rest,
    // One rating per resolution: a reopened need can be rated again, and the earlier rating is kept.
    ...(rating && !reopens && { rating }),
    ...(rating && reopens && { pastRatings: [...(need.pastRatings ?? []), rating] }),
    ...(route && !CHANGES_OFFICER.includes(event.type) && { route }),
    ...(evidence && staysEvidence(event) && { evidence }),
    ...(ruling && staysRuling(event) && { ruling }),
    ...(callBack && !reopens && { callBack }),
    ...changesOf(need, event, at, calendar),
    ...handlingAfter(need, event, at),
    ...(split && staysSplit(event) && { split }),
    ...papersAfter(need, event, at, calendar),
    ...(state === 'awaiting_confirmation' && confirmBy !== undefined && { confirmBy }),
    state,
    open: !CLOSED_STATES.includes(state),
    promise: clockAfter(need, event, at, calendar),
    timeline: [...need.timeline, entryOf(need, event, state, at)],
    updatedAt: at,
  }
  const { callBack: owed } = moved
  const called =
    event.type === 'called_back' && owed ? { ...moved, callBack: { ...owed, open: false } } : moved
  const done: Need = openPapers(called).length > 0 ? { ...called, owesPapers: true } : called
  if (event.type !== 'escalated') return withDates(done, need)
  return { ...done, remindAt: nextLookAt(done, event.remindAt) }
}

/** A need goes up one region at a time: when two officers forward it at once, the second forward is refused. */
function goesUp({ handledBy }: Need, to: RegionCode): boolean {
  return handledBy !== to && contains(to, handledBy)
}

/** Silence counts from the last word of the park. A word of the enterprise ends the count until the park answers. */
function confirmByAfter(
  need: Need,
  { type }: NeedEvent,
  at: number,
  calendar: WorkCalendar,
): number | undefined {
  if (WORDS_OF_ENTERPRISE.includes(type)) return undefined
  if (!SILENCE_FROM.includes(type)) return need.confirmBy
  return addWorkingTime(calendar, at, CONFIRM_WORKING_DAYS * workingDayMs(calendar))
}

/** A need that is reopened or rated badly is no evidence any more. */
function staysEvidence(event: NeedEvent): boolean {
  return !NOT_OVER.includes(event.type) && !(event.type === 'rated' && isDiscontent(event))
}

/** Whether the administrator's question stays open after a step. A solution or a decision ends it. */
function staysRuling({ type }: NeedEvent): boolean {
  return MEANWHILE_RULED.includes(type)
}

function changesOf(need: Need, event: NeedEvent, at: number, calendar: WorkCalendar): Partial<Need> {
  const question = (kind: 'decline' | 'contest') => ({
    kind,
    at,
    askedBy: event.by.personId ?? '',
    decideBy: addWorkingTime(calendar, at, RULING_WORKING_DAYS * workingDayMs(calendar)),
  })
  switch (event.type) {
    case 'claimed':
    case 'handed_over':
    case 'raised':
    case 'contest_upheld':
    case 'call_back_reopened':
      return { responsible: event.responsible }
    case 'forwarded':
    case 'sent_back':
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
      return { rating: event.rating, ...(event.callBack && { callBack: event.callBack }) }
    case 'escalated':
      return { climb: event.climb, remindAt: event.remindAt }
    case 'edited':
      return afterEdit(need, event.edit)
    case 'split_proposed':
      return { split: event.split }
    case 'declined':
      return { decline: event.decline }
    case 'decline_proposed': {
      const { ground, pointer, regionCode } = event
      return { ruling: { ...question('decline'), ground, pointer, regionCode } }
    }
    case 'contested': {
      const { regionCode, responsible } = event
      return { ruling: { ...question('contest'), regionCode }, responsible, contestedAt: at }
    }
    default:
      return {}
  }
}

/** The text of the timeline entry for an event. */
function textOf(need: Need, event: NeedEvent): string {
  if (event.type === 'edited') return describeEdit(need, event.edit)
  if (event.type === 'corrected') return describeCorrection(need, event)
  if (event.type === 'claimed') return event.words?.text ?? ''
  if (event.type === 'rated') return event.rating.text ?? ''
  return 'text' in event ? event.text : ''
}

function entryOf(need: Need, event: NeedEvent, state: Need['state'], at: number): TimelineEntry {
  const { side, personId, name } = event.by
  const text = textOf(need, event)
  const by: Party = { side, ...(personId !== undefined && { personId }), name }
  return {
    at,
    by,
    type: event.type,
    state,
    ...(text !== '' && { text }),
    ...('attachments' in event && event.attachments.length > 0 && { attachments: event.attachments }),
    ...(event.type === 'corrected' && Object.keys(event.facts).length > 0 && { facts: event.facts }),
  }
}
