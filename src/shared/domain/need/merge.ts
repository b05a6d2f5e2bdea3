import type { Party } from '../access/party'
import type { WorkCalendar } from '../time/calendar'
import { advance } from './life'
import { NEVER, type Need } from './need'
import { nextDueAt, type PromiseClock } from './promise'

/**
 * Two open needs of one enterprise become one: `need` ends as merged and keeps its history, `into` goes on with the earlier of both promises.
 * Undefined when this cannot happen.
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
  const promise = earlierPromise(into.promise, need.promise)
  const entry = {
    at,
    by,
    type: 'merged',
    state: into.state,
    text: `${need.code} 并入这一件：${need.title}`,
  } as const
  const dueAt = into.dueAt === NEVER ? NEVER : (nextDueAt(promise) ?? NEVER)
  return {
    need: ended,
    into: { ...into, promise, dueAt, timeline: [...into.timeline, entry], updatedAt: at },
  }
}

/** What was promised for either is still owed. */
function earlierPromise(promise: PromiseClock, other: PromiseClock): PromiseClock {
  return {
    ...promise,
    startedAt: Math.min(promise.startedAt, other.startedAt),
    responseDueAt: Math.min(promise.responseDueAt, other.responseDueAt),
    updateDueAt: Math.min(promise.updateDueAt, other.updateDueAt),
    resolutionDueAt: Math.min(promise.resolutionDueAt, other.resolutionDueAt),
  }
}
