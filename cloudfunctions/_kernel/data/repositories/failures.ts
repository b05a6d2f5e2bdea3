import { HOUR_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { command, database, type Conditions } from '../database'
import { DuplicateKey } from '../../rpc/action-error'

/** One instance writes the same failure at most once a minute, however often it happens. */
const FLUSH_MS = MINUTE_MS
const DAY_HOURS = 24

/** How often what went wrong, by action (`needs.post`) and code. */
export type FailureCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

const held = new Map<string, { count: number; writtenAt: number }>()

/**
 * Counts of failures, one document an hour: faults of the system and calls beyond the budget. Written at once the first time, then
 * collected for a minute, so that a flood of failures is no flood of writes; an instance that ends takes an unwritten rest with it.
 */
export const failures = {
  async note(action: string, code: string, now: number): Promise<void> {
    const key = `${action}:${code}`
    const { count, writtenAt } = held.get(key) ?? { count: 0, writtenAt: -Infinity }
    const due = Math.abs(now - writtenAt) >= FLUSH_MS
    held.set(key, due ? { count: 0, writtenAt: now } : { count: count + 1, writtenAt })
    if (!due) return
    // Counting a failure must never become a failure of its own: the call's answer is what matters.
    await add(action, code, count + 1, now).catch(() => undefined)
  },

  /** The last 24 hours, summed up; at most 25 reads. */
  async ofLastDay(now: number): Promise<FailureCounts> {
    const hours = await database.find('failures', {
      where: { at: command.gt(now - DAY_HOURS * HOUR_MS) },
      orderBy: [['at', 'desc']],
      limit: DAY_HOURS + 1,
    })
    const sums: Record<string, Record<string, number>> = {}
    for (const { counts } of hours)
      for (const [action, codes] of Object.entries(counts as FailureCounts)) {
        const sum = (sums[action.replace('/', '.')] ??= {})
        for (const [code, count] of Object.entries(codes)) sum[code] = (sum[code] ?? 0) + count
      }
    return sums
  },
}

async function add(action: string, code: string, count: number, now: number): Promise<void> {
  const hour = Math.floor(now / HOUR_MS)
  const _id = String(hour)
  // A dot in a name would be a path.
  const counted = (value: unknown): Conditions => ({
    counts: { [action.replace('.', '/')]: { [code]: value } },
  })
  if ((await database.update('failures', _id, counted(command.inc(count)))) > 0) return
  try {
    await database.insert('failures', { _id, at: hour * HOUR_MS, ...counted(count) })
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    await database.update('failures', _id, counted(command.inc(count)))
  }
}
