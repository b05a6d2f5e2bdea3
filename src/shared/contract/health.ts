import * as v from 'valibot'
import { action } from './action'
import { count, instant, regionCodeField } from './fields'

const timerHealth = v.object({
  name: v.string(),
  /** The timer's work, in words. */
  does: v.string(),
  /** When it fired last; absent when it never did. */
  at: v.optional(instant),
  state: v.picklist(['well', 'failed', 'still']),
})

const failureCount = v.object({
  /** `needs.post`, or `housekeeping.timer`. */
  action: v.string(),
  count,
})

const healthView = v.object({
  outbox: v.object({
    /** Due and not sent. */
    waiting: count,
    /** Since when the oldest of them has been due. */
    since: v.optional(instant),
  }),
  timers: v.array(timerHealth),
  /** Faults of the system in the last 24 hours, most first. */
  failures: v.array(failureCount),
  /** Calls of the last 24 hours that were refused because the person's budget was spent. */
  refused: v.array(failureCount),
  /** How often in the last 24 hours a phone could not fetch the file of its zone; absent: never. */
  downloads: v.exactOptional(count),
  /** Per template of subscription messages: how many people have one left. */
  quota: v.array(v.object({ template: v.string(), title: v.string(), people: count })),
  people: count,
  /** Next year, from November on, while its public holidays are missing from the region's calendar. */
  missingYear: v.exactOptional(count),
  /** How often catalogue and policies in force have changed. */
  versions: v.object({ catalogue: count, policies: count }),
})
export type HealthView = v.InferOutput<typeof healthView>

export const healthContract = {
  read: action({
    summary: 'How the system is doing, for administrators: counts and ages only, nobody is named.',
    roles: ['administrator'],
    about: 'region',
    perMinute: 30,
    input: v.object({ regionCode: regionCodeField }),
    output: healthView,
  }),
  download: action({
    summary:
      'The address of a small file in the cloud storage. A phone that can fetch it shows that WeChat’s console lists the storage domain.',
    roles: ['administrator'],
    about: 'region',
    perMinute: 10,
    input: v.object({ regionCode: regionCodeField }),
    output: v.object({ url: v.string() }),
  }),
}
