import type { Party } from '../access/party'
import type { WorkCalendar } from '../time/calendar'
import { advance } from './life'
import { withDates } from './due'
import type { Need } from './need'
import { resumeClock, type PromiseClock } from './promise'

/**
 * Merges two open needs of one enterprise. `need` ends as merged and keeps its history; `into` goes on with the earlier dates of both promises.
 * Undefined when the two cannot be merged.
 */
export function mergeNeeds(
  { need, into }: { need: Need; into: Need },
  by: Party,
  at: number,
  calendar: WorkCalendar,
): { need: Need; into: Need } | undefined {
  if (need.id === into.id || need.enterpriseId !== into.enterpriseId || !into.open) return undefined
  const ended = advance(need, { type: 'merged', by, text: `并入 ${into.code}：${into.title}` }, at, calendar)
  if (!ended) return undefined
  // A merge is a word of the enterprise: it starts a stopped clock again.
  const running = (promise: PromiseClock) => resumeClock(promise, at, calendar)
  const promise = earlierPromise(running(into.promise), running(need.promise))
  const { confirmBy: _confirmBy, ...rest } = into
  const state = into.state === 'awaiting_info' ? 'in_progress' : into.state
  const entry = {
    at,
    by: ended.timeline.at(-1)?.by ?? by,
    type: 'merged',
    state,
    text: `${need.code} 并入这一件：${need.title}`,
  } as const
  const goesOn = { ...rest, state, promise, timeline: [...into.timeline, entry], updatedAt: at }
  return { need: ended, into: withDates(goesOn, into) }
}

/** The earlier date of both promises, for each date: what was promised for either need is still owed. */
function earlierPromise(promise: PromiseClock, other: PromiseClock): PromiseClock {
  return {
    ...promise,
    startedAt: Math.min(promise.startedAt, other.startedAt),
    responseDueAt: Math.min(promise.responseDueAt, other.responseDueAt),
    updateDueAt: Math.min(promise.updateDueAt, other.updateDueAt),
    resolutionDueAt: Math.min(promise.resolutionDueAt, other.resolutionDueAt),
  }
}
