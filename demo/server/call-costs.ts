import { appendFileSync } from 'node:fs'
import type { InvokeResult, LocalCloud } from '../../localcloud/server'

/** The cost of one call of an action or of one firing of a timer. */
export interface CallCost {
  /** Such as `needs.claim`, or `timer housekeeping: closed` for a firing that only closed needs. */
  what: string
  /** Whether the call was done, not refused. */
  ok: boolean
  /** Documents. */
  reads: number
  writes: number
  /** Documents that the database examined. */
  examined: number
}

/** Appends a call's cost as a line of JSON to the file that COSTS_FILE names. Without COSTS_FILE it writes nothing. */
export function noteCost(cloud: LocalCloud, what: string, ok: boolean, call: InvokeResult): void {
  const file = process.env['COSTS_FILE']
  if (file === undefined) return
  const { reads, writes, requestId } = call
  const examined = cloud.usage().find((one) => one.requestId === requestId)?.examined ?? reads
  appendFileSync(file, `${JSON.stringify({ what, ok, reads, writes, examined } satisfies CallCost)}\n`)
}

/** Records the cost of every firing of a timer while COSTS_FILE is set. */
export function noteFirings(cloud: LocalCloud): void {
  const fire = cloud.fireTimer.bind(cloud)
  cloud.fireTimer = async (name) => {
    const call = await fire(name)
    noteCost(cloud, `timer ${name}: ${describeWork(call.result)}`, true, call)
    return call
  }
}

/** Describes the work of a firing by the counts that it returned. */
function describeWork(result: unknown): string {
  if (typeof result !== 'object' || result === null) return 'a firing'
  const done = Object.entries(result).filter(([, count]) => count !== 0 && count !== false)
  if (done.length > 1) return 'several jobs'
  return done[0]?.[0] ?? 'idle'
}
