import { workingDayMs, type WorkCalendar } from '../time/calendar'
import { formatDayAndTime } from '../time/wording'
import type { Need } from './need'
import { workingTimeLeft, type PromiseClock } from './promise'
import { RULING_WORKING_DAYS } from './ruling'

/** The three promises of a need. */
export const CLOCKS = ['response', 'update', 'resolution'] as const
type ClockName = (typeof CLOCKS)[number]

/**
 * How a promise stands. `at_risk`: a quarter of its working time or less is left. `paused`: it is the enterprise's turn. `kept` and `broken`: it is
 * over, in time or late.
 */
export const CLOCK_STATES = ['in_time', 'at_risk', 'overdue', 'paused', 'kept', 'broken'] as const
type ClockState = (typeof CLOCK_STATES)[number]

/** One promise as both sides read it. */
export interface ClockStanding {
  clock: ClockName
  state: ClockState
  /** 首次答复：按时，3月2日 11:00 前 */
  text: string
}

const CLOCK_LABELS: Readonly<Record<ClockName, string>> = {
  response: '首次答复',
  update: '下次进展',
  resolution: '办结',
}

const CLOCK_STATE_LABELS: Readonly<Record<ClockState, string>> = {
  in_time: '按时',
  at_risk: '快到期',
  overdue: '已超时',
  paused: '暂停计时',
  kept: '按时做到',
  broken: '超时做到',
}

/** A promise is at risk when this share of its working time, or less, is left. */
const RISK_SHARE = 0.25

/** The state of a date that had `budgetMs` of working time in all. */
export function stateOfDate(
  { dueAt, budgetMs }: { dueAt: number; budgetMs: number },
  now: number,
  calendar: WorkCalendar,
): 'in_time' | 'at_risk' | 'overdue' {
  if (now > dueAt) return 'overdue'
  return workingTimeLeft(dueAt, now, calendar) <= RISK_SHARE * budgetMs ? 'at_risk' : 'in_time'
}

/** Every promise that has a state now, in the words that both sides read. Pure: `now` in epoch ms. */
export function standingOfClocks(
  need: Pick<Need, 'promise' | 'open' | 'state'>,
  now: number,
  calendar: WorkCalendar,
): ClockStanding[] {
  return CLOCKS.flatMap((clock) => {
    const state = stateOfClock(clock, need, now, calendar)
    if (state === undefined) return []
    const label = `${CLOCK_LABELS[clock]}：${CLOCK_STATE_LABELS[state]}`
    const isRunning = state === 'in_time' || state === 'at_risk' || state === 'overdue'
    const { dueAt } = dateOf(clock, need.promise)
    const until =
      state === 'overdue' ? `，应在 ${formatDayAndTime(dueAt)} 前` : `，${formatDayAndTime(dueAt)} 前`
    return [{ clock, state, text: isRunning ? label + until : label }]
  })
}

/** The working time that was given in all for the date that is due next, in ms. */
export function budgetOf(
  { promise, dueAt, ruling }: Pick<Need, 'promise' | 'dueAt' | 'ruling'>,
  calendar: WorkCalendar,
): number {
  if (ruling?.decideBy === dueAt) return RULING_WORKING_DAYS * workingDayMs(calendar)
  const clock = CLOCKS.find((one) => dateOf(one, promise).dueAt === dueAt) ?? 'update'
  return dateOf(clock, promise).budgetMs
}

function dateOf(clock: ClockName, promise: PromiseClock): { dueAt: number; budgetMs: number } {
  switch (clock) {
    case 'response':
      return { dueAt: promise.responseDueAt, budgetMs: promise.responseBudgetMs }
    case 'update':
      return { dueAt: promise.updateDueAt, budgetMs: promise.updateBudgetMs }
    case 'resolution':
      return { dueAt: promise.resolutionDueAt, budgetMs: promise.resolutionBudgetMs }
  }
}

function stateOfClock(
  clock: ClockName,
  { promise, open }: Pick<Need, 'promise' | 'open' | 'state'>,
  now: number,
  calendar: WorkCalendar,
): ClockState | undefined {
  const { dueAt, budgetMs } = dateOf(clock, promise)
  const keptAt = { response: promise.respondedAt, update: undefined, resolution: promise.resolvedAt }[clock]
  if (keptAt !== undefined) return keptAt <= dueAt ? 'kept' : 'broken'
  // A closed need owes nothing. An update is owed only after the first response.
  if (!open || (clock === 'update' && promise.respondedAt === undefined)) return undefined
  if (promise.pausedAt !== undefined) return clock === 'update' ? undefined : 'paused'
  return stateOfDate({ dueAt, budgetMs }, now, calendar)
}
