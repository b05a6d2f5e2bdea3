import { appendFileSync } from 'node:fs'
import type { InvokeResult, LocalCloud } from '../../localcloud/server'

/** What one call of an action, or one firing of a timer, used. */
export interface CallCost {
  /** `needs.claim`; `timer housekeeping: closed` when that was all that the firing found to do. */
  what: string
  /** It was done, not refused. */
  ok: boolean
  /** Documents. */
  reads: number
  writes: number
  /** Documents that the database looked at for them. */
  examined: number
}

/** Appends a call's cost as a line of JSON to the file that COSTS_FILE names. Without it nothing is written: people and tests pay nothing. */
export function noteCost(cloud: LocalCloud, what: string, ok: boolean, call: InvokeResult): void {
  const file = process.env['COSTS_FILE']
  if (file === undefined) return
  const { reads, writes, requestId } = call
  const examined = cloud.usage().find((one) => one.requestId === requestId)?.examined ?? reads
  appendFileSync(file, `${JSON.stringify({ what, ok, reads, writes, examined } satisfies CallCost)}\n`)
}

/** Has every firing of a timer noted, while a file is named. */
export function noteFirings(cloud: LocalCloud): void {
  const fire = cloud.fireTimer.bind(cloud)
  cloud.fireTimer = async (name) => {
    const call = await fire(name)
    noteCost(cloud, `timer ${name}: ${describeWork(call.result)}`, true, call)
    return call
  }
}

/** What a firing says that it has done, by its own counts. */
function describeWork(result: unknown): string {
  if (typeof result !== 'object' || result === null) return 'a firing'
  const done = Object.entries(result).filter(([, count]) => count !== 0 && count !== false)
  if (done.length > 1) return 'several jobs'
  return done[0]?.[0] ?? 'idle'
}
