import { addWorkingTime, isOpenAt, workingDayMs, type WorkCalendar } from '../time/calendar'
import { NOT_OVER, RESPONSES, SILENCE_FROM } from './clock-steps'
import { computeDueAt, firstLookAt, ladderDate, nextLookAt } from './due'
import { CONFIRM_WORKING_DAYS } from './life'
import type { Need } from './need'
import type { PromiseClock } from './promise'
import { RULING_WORKING_DAYS } from './ruling'

/** The fields of a need that a recount reads: it looks at tens of thousands of needs. */
export const COUNTED_FIELDS = [
  'promise',
  'dueAt',
  'state',
  'open',
  'confirmBy',
  'proposedAt',
  'ruling',
  'callBack',
  'handling',
  'papers',
  'remindAt',
  'timeline',
] as const
export type CountedNeed = Pick<Need, (typeof COUNTED_FIELDS)[number]>

/**
 * An open need with the dates of its promise counted anew by a changed calendar; undefined when no date moves. Dates that have passed stay: a
 * recount does not repair a broken promise. An instant that an officer named for the next word stays too, unless the office is closed
 * then.
 */
export function recountPromise<Counted extends CountedNeed>(
  need: Counted,
  calendar: WorkCalendar,
  now: number,
): Counted | undefined {
  const { promise } = need
  const move = (due: number, from: number, workingMs: number) =>
    due <= now ? due : addWorkingTime(calendar, from, workingMs)
  const { startedAt, pausedWorkingMs, respondedAt } = promise
  const moved: PromiseClock = {
    ...promise,
    responseDueAt:
      respondedAt === undefined
        ? move(promise.responseDueAt, startedAt, promise.responseBudgetMs)
        : promise.responseDueAt,
    updateDueAt:
      promise.namedUpdateAt === promise.updateDueAt && isOpenAt(calendar, promise.updateDueAt - 1)
        ? promise.updateDueAt
        : move(promise.updateDueAt, lastProgressAt(need), promise.updateBudgetMs),
    resolutionDueAt: move(promise.resolutionDueAt, startedAt, promise.resolutionBudgetMs + pausedWorkingMs),
  }
  const silentSince = need.timeline.filter(({ type }) => SILENCE_FROM.some((one) => one === type)).at(-1)?.at
  const confirmBy =
    need.confirmBy !== undefined && silentSince !== undefined
      ? move(need.confirmBy, silentSince, CONFIRM_WORKING_DAYS * workingDayMs(calendar))
      : undefined
  const { ruling } = need
  const decided = ruling && {
    ...ruling,
    decideBy: move(ruling.decideBy, ruling.at, RULING_WORKING_DAYS * workingDayMs(calendar)),
  }
  const offer = need.handling?.offer
  const asked = offer && { ...offer, until: move(offer.until, offer.at, offer.budgetMs) }
  const handling = need.handling && asked && { ...need.handling, offer: asked }
  const counted = {
    ...need,
    promise: moved,
    ...(decided && { ruling: decided }),
    ...(handling && { handling }),
  }
  const dueAt = computeDueAt(counted)
  const isSame =
    dueAt === need.dueAt &&
    confirmBy === need.confirmBy &&
    decided?.decideBy === ruling?.decideBy &&
    asked?.until === offer?.until &&
    moved.responseDueAt === promise.responseDueAt &&
    moved.updateDueAt === promise.updateDueAt &&
    moved.resolutionDueAt === promise.resolutionDueAt
  if (isSame) return undefined
  const date = ladderDate({ ...counted, dueAt })
  return {
    ...counted,
    dueAt,
    ...(confirmBy !== undefined && { confirmBy }),
    ...((date !== ladderDate(need) || asked) && {
      remindAt: nextLookAt(
        counted,
        date === ladderDate(need) ? (need.remindAt ?? firstLookAt(date)) : firstLookAt(date),
      ),
    }),
  }
}

/** When the update promise was last renewed: by a response of the park, by a step that reopened the need, or by facts that the park awaited. */
function lastProgressAt({ timeline, promise }: CountedNeed): number {
  for (let i = timeline.length - 1; i > 0; i -= 1) {
    const entry = timeline[i]
    if (!entry) continue
    const isAnswer =
      (entry.type === 'info_added' || entry.type === 'paper_handed_in') &&
      ['awaiting_info', 'awaiting_confirmation'].includes(timeline[i - 1]?.state ?? '')
    const hasWords = entry.type === 'claimed' && entry.text !== undefined
    const isProgress = hasWords || RESPONSES.some((type) => type === entry.type)
    if (isProgress || isAnswer || NOT_OVER.some((type) => type === entry.type)) return entry.at
  }
  return promise.startedAt
}
