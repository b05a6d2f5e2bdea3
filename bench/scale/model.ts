import { addUsage, BASE_QUOTA, NO_USAGE, priceOf, type Usage } from './prices'
import type { JobCost } from './jobs'

const WORKDAYS_A_MONTH = 22
const DAYS_A_MONTH = 30
const PUSHES_A_MONTH = 4
/** People of an enterprise, and the share of them who allow a message. */
const PEOPLE_OF_ONE = 3
const MESSAGES_A_PUSH_SHARE = 0.3

/** Counted by `npm run bench`: planning a push for 60,003 people. */
const PLAN: Usage = { calls: 4, reads: 555, writes: 111, gbs: 2 }

/** The use of timers on a day without users (`npm run bench`, the quiet day). */
export const QUIET_DAY: Usage = { calls: 1_008, reads: 1_991, writes: 411, gbs: 1_008 * 0.01 }

/** The use of a working day of an environment with `enterprises` enterprises, without pushes. */
export function workingDay(enterprises: number, jobs: readonly JobCost[]): Usage {
  return jobs.reduce((sum, job) => addUsage(sum, job, (job.aDay * enterprises) / 1_000), QUIET_DAY)
}

/** One push to everybody: the plan, and a message to those who allow one. */
export function pushDay(enterprises: number, message: Usage): Usage {
  const people = enterprises * PEOPLE_OF_ONE
  // A chunk holds 600 people. Reads depend on the changes since the roster was packed, not on the number of people.
  const writes = 11 + people / 600
  const plan = addUsage(NO_USAGE, { ...PLAN, writes })
  return addUsage(plan, message, people * MESSAGES_A_PUSH_SHARE)
}

export interface MonthCost extends Usage {
  yuan: number
}

/** A month: working days, quiet days, and four pushes to everybody. */
export function monthOf(enterprises: number, jobs: readonly JobCost[], message: Usage): MonthCost {
  const worked = addUsage(NO_USAGE, workingDay(enterprises, jobs), WORKDAYS_A_MONTH)
  const rested = addUsage(worked, QUIET_DAY, DAYS_A_MONTH - WORKDAYS_A_MONTH)
  const all = addUsage(rested, pushDay(enterprises, message), PUSHES_A_MONTH)
  return { ...all, yuan: priceOf(all) }
}

/** The shares of a base environment's quotas that a day uses. */
export function shareOfBase(day: Usage): { reads: number; writes: number; calls: number } {
  return {
    reads: day.reads / BASE_QUOTA.readsADay,
    writes: day.writes / BASE_QUOTA.writesADay,
    calls: (day.calls * DAYS_A_MONTH) / BASE_QUOTA.callsAMonth,
  }
}

/** The number of enterprises with which a working day first uses up a quota of a base environment, and which quota it is. */
export function baseEnds(jobs: readonly JobCost[]): {
  enterprises: number
  by: 'reads' | 'writes' | 'calls'
} {
  const none = shareOfBase(workingDay(0, jobs))
  const thousand = shareOfBase(workingDay(1_000, jobs))
  const ends = (['reads', 'writes', 'calls'] as const).map((by) => ({
    by,
    enterprises: Math.floor(((1 - none[by]) / (thousand[by] - none[by])) * 1_000),
  }))
  return ends.reduce((a, b) => (a.enterprises < b.enterprises ? a : b))
}
