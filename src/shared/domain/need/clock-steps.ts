import type { WorkCalendar } from '../time/calendar'
import type { Need, NeedEventType } from './need'
import type { NeedEvent } from './need-event'
import { noteProgress, pause, resumeClock, type PromiseClock } from './promise'

/** Steps that carry words for the enterprise. A claim without words and a forward are no responses: they keep no promise and renew none. */
export const RESPONSES: readonly NeedEventType[] = [
  'replied',
  'info_requested',
  'resolution_proposed',
  'declined',
  'decline_refused',
  'contest_upheld',
  'contest_denied',
  'call_back_reopened',
]

/** Steps that open a need again: the enterprise says that it is not over. */
export const NOT_OVER: readonly NeedEventType[] = ['rejected', 'contested', 'call_back_reopened']

/** Words of the park. The enterprise's silence on a solution is counted from the last of them. */
export const SILENCE_FROM: readonly NeedEventType[] = ['resolution_proposed', 'replied']

/** Words of the enterprise. They start a stopped clock again and end the count of silence. */
export const WORDS_OF_ENTERPRISE: readonly NeedEventType[] = ['info_added', 'corrected', 'paper_handed_in']

/** Whether the park's step is a response to the enterprise. */
function isResponse(event: NeedEvent): boolean {
  return RESPONSES.includes(event.type) || (event.type === 'claimed' && event.words !== undefined)
}

/**
 * The promise after a step. The clock runs while the park owes something. It stands still while it is the enterprise's turn: while facts are awaited, while
 * a solution waits for confirmation, and after the need was declined or closed. Every word of the enterprise starts it again.
 */
export function clockAfter(need: Need, event: NeedEvent, at: number, calendar: WorkCalendar): PromiseClock {
  const { type } = event
  // A pledged paper may come after the need was closed. It does not change the promise.
  if (!need.open && type === 'paper_handed_in') return need.promise
  let promise = need.promise
  const wakes =
    WORDS_OF_ENTERPRISE.includes(type) || type === 'resolution_proposed' || NOT_OVER.includes(type)
  if (wakes) promise = resumeClock(withStop(need, promise), at, calendar)
  if (isResponse(event)) promise = noteProgress(promise, at, calendar)
  if (event.type === 'claimed' && event.words)
    promise = { ...promise, updateDueAt: event.words.updateBy, namedUpdateAt: event.words.updateBy }
  if (type === 'info_requested' || type === 'resolution_proposed') promise = pause(promise, at)
  if (type === 'replied' && need.state === 'awaiting_confirmation') promise = pause(promise, at)
  if (type === 'confirmed' || type === 'expired') {
    const { pausedAt: _pausedAt, ...ended } = promise
    promise = { ...ended, resolvedAt: need.proposedAt ?? at }
  }
  if (NOT_OVER.includes(type)) {
    const { resolvedAt: _resolvedAt, ...running } = promise
    promise = noteProgress(running, at, calendar)
  }
  return promise
}

/** The clock with the instant at which it stopped: by a question or a solution, or because the need was closed. */
function withStop(need: Need, promise: PromiseClock): PromiseClock {
  if (promise.pausedAt !== undefined) return promise
  const isOver = !need.open || (need.state === 'awaiting_confirmation' && need.confirmBy !== undefined)
  if (!isOver) return promise
  const declined =
    need.state === 'declined'
      ? [...need.timeline].reverse().find(({ type }) => type === 'declined' || type === 'contest_denied')
      : undefined
  const pausedAt = declined?.at ?? need.proposedAt
  return pausedAt === undefined ? promise : { ...promise, pausedAt }
}
