import { HOUR_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { command, database, type Conditions } from '../database'
import { DuplicateKey } from '../../rpc/action-error'
import { forgettable } from '../instance-memory'

/** One instance writes the same failure at most once a minute, however often it happens. */
const FLUSH_MS = MINUTE_MS
const DAY_HOURS = 24
/** The code under which downloads that failed on phones are counted. */
export const DOWNLOAD_FAILED = 'DownloadFailed'

/** How often each failure happened: action (`needs.post`) → code → count. */
export type FailureCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

const unwritten = forgettable(new Map<string, { count: number; writtenAt: number }>())

/**
 * Counts failures: faults of the system and calls beyond the budget, in one document for each hour. The first failure is written at once and
 * those of the next minute together, so that a flood of failures causes few writes. An instance that ends loses its unwritten counts.
 */
export const failures = {
  async note(action: string, code: string, now: number): Promise<void> {
    const key = `${action}:${code}`
    const { count, writtenAt } = unwritten.get(key) ?? { count: 0, writtenAt: -Infinity }
    const due = Math.abs(now - writtenAt) >= FLUSH_MS
    unwritten.set(key, due ? { count: 0, writtenAt: now } : { count: count + 1, writtenAt })
    if (!due) return
    // A failure to count must not fail the call.
    await add(action, code, count + 1, now).catch(() => undefined)
  },

  /** The sums of the last 24 hours. Reads at most 25 documents. */
  async ofLastDay(now: number): Promise<FailureCounts> {
    const hours = await database.find('failures', {
      where: { at: command.gt(now - DAY_HOURS * HOUR_MS) },
      orderBy: [['at', 'desc']],
      limit: DAY_HOURS + 1,
    })
    const sums: Record<string, Record<string, number>> = {}
    for (const { counts } of hours)
      for (const [action, codes] of entriesOf(counts)) {
        const sum = (sums[action.replace('/', '.')] ??= {})
        for (const [code, count] of entriesOf(codes)) sum[code] = (sum[code] ?? 0) + Number(count)
      }
    return sums
  },
}

async function add(action: string, code: string, count: number, now: number): Promise<void> {
  const hour = Math.floor(now / HOUR_MS)
  const _id = String(hour)
  // A dot in a field's name would make a path of the name.
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

function entriesOf(value: unknown): [string, unknown][] {
  return value !== null && typeof value === 'object' ? Object.entries(value) : []
}
