import { TIMERS, type TimerName } from '@/shared/domain/time/timers'
import { DAY_MS } from '@/shared/domain/time/units'
import { startWorld } from '../demo/world'
import type { Figure } from './figures'

/** Limits for an environment that nobody uses: half of the calls of WeChat's base environment, and few of its documents. */
const CALLS_A_MONTH_MAX = 100_000
const READS_A_DAY_MAX = 2_000
const WRITES_A_DAY_MAX = 500
const DAYS_OF_A_MONTH = 30

/** A day of a zone in which nobody has anything open: every firing of every timer, as often as it fires. */
export async function quietDay(): Promise<Figure> {
  const world = await startWorld({ seed: 'minimal' })
  try {
    await world.settle()
    const sum = { calls: 0, reads: 0, writes: 0 }
    const names = Object.keys(TIMERS) as TimerName[]
    const tickMs = Math.min(...names.map((name) => TIMERS[name].everyMs))
    for (let at = 0; at < DAY_MS; at += tickMs) {
      world.cloud.clock.advance(tickMs)
      for (const name of names.filter((one) => at % TIMERS[one].everyMs === 0)) {
        await world.cloud.fireTimer(name)
        const { reads = 0, writes = 0 } = world.cloud.usage().at(-1) ?? {}
        sum.calls += 1
        // No instance lives until the next firing, so each firing reads its heartbeat. The count for housekeeping already includes it, as its agenda.
        sum.reads += reads + (name === 'housekeeping' ? 0 : 1)
        sum.writes += writes
      }
    }
    const calls = sum.calls * DAYS_OF_A_MONTH
    return {
      what: 'a day on which nobody comes, one environment',
      measured: `${calls} calls a month, ${sum.reads} reads and ${sum.writes} writes a day`,
      promised: `≤ ${CALLS_A_MONTH_MAX} calls, ≤ ${READS_A_DAY_MAX} reads, ≤ ${WRITES_A_DAY_MAX} writes`,
      passed: calls <= CALLS_A_MONTH_MAX && sum.reads <= READS_A_DAY_MAX && sum.writes <= WRITES_A_DAY_MAX,
    }
  } finally {
    await world.close()
  }
}
