import type { LocalClock } from './clock'
import { CloudFault } from './fault'
import { FUNCTION_MAX_CONCURRENCY } from './limits'
import type { CloudLog } from './log'

/** Production's days and months begin at midnight in China. */
const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000

/** The counted quantities. Concurrent calls are those of one function. */
type QuotaKind =
  'concurrentCalls' | 'databaseRequestsPerSecond' | 'readsPerDay' | 'writesPerDay' | 'callsPerMonth'

/** The quota of WeChat's base environment. */
const BASE_QUOTA: Readonly<Record<QuotaKind, number>> = {
  concurrentCalls: FUNCTION_MAX_CONCURRENCY,
  databaseRequestsPerSecond: 30,
  readsPerDay: 50_000,
  writesPerDay: 30_000,
  callsPerMonth: 200_000,
}

/**
 * Production's error codes for an exceeded quota: https://docs.cloudbase.net/error-code/basic. That page has no code for a month
 * whose calls are used up.
 */
const CODES: Readonly<Record<QuotaKind, { code: string; message: string }>> = {
  concurrentCalls: { code: 'EXCEED_CONCURRENT_REQUEST_LIMIT', message: 'exceed concurrent request limit' },
  databaseRequestsPerSecond: {
    code: 'EXCEED_RATELIMIT',
    message: 'request frequency exceeds the resource limit',
  },
  readsPerDay: { code: 'EXCEED_REQUEST_LIMIT', message: 'the read request quota is exhausted' },
  writesPerDay: { code: 'EXCEED_REQUEST_LIMIT', message: 'the write request quota is exhausted' },
  callsPerMonth: { code: 'EXCEED_REQUEST_LIMIT', message: 'exceed request limit' },
}

/** The usage: the most at one time, or the sum of the present day or month. */
export type QuotaReport = Readonly<Record<QuotaKind, { used: number; allowed: number }>>

/** The usage of an environment's quota by a local cloud. */
export interface Quota {
  /** Makes the quota refuse every excess from now on, or only count it again, which is the default. */
  refuse(on: boolean): void
  /** Counts a call of a function. The caller must call the returned function at its end. */
  beginCall(functionName: string): () => void
  /** Counts one request to the database, before it is served. */
  beginRequest(): void
  /** Counts documents read and written. CloudBase does not document whether it counts requests or documents; documents are more. */
  spend(documents: { reads: number; writes: number }): void
  report(): QuotaReport
}

/** Sums that restart with every day or month. */
interface Sums {
  period: string
  values: Record<'readsPerDay' | 'writesPerDay' | 'callsPerMonth', number>
}

/** Counts against the base environment's quota on the local clock; the first excess of each kind and day is logged. */
export function createQuota(clock: LocalClock, log: CloudLog, allowed = BASE_QUOTA): Quota {
  let refuses = false
  const concurrent = new Map<string, number>()
  const peaks = { concurrentCalls: 0, databaseRequestsPerSecond: 0 }
  const second = { at: 0, requests: 0 }
  const sums: Sums = { period: '', values: { readsPerDay: 0, writesPerDay: 0, callsPerMonth: 0 } }
  const told = new Set<QuotaKind>()

  const turnPage = () => {
    const day = new Date(clock.now() + CHINA_OFFSET_MS).toISOString().slice(0, 10)
    if (day === sums.period) return
    const isNewMonth = day.slice(0, 7) !== sums.period.slice(0, 7)
    sums.values = {
      readsPerDay: 0,
      writesPerDay: 0,
      callsPerMonth: isNewMonth ? 0 : sums.values.callsPerMonth,
    }
    sums.period = day
    told.clear()
  }
  const check = (kind: QuotaKind, used: number, name?: string) => {
    if (used <= allowed[kind]) return
    if (!told.has(kind)) log({ level: 'warn', event: 'quota-exceeded', kind, used, allowed: allowed[kind], ...(name !== undefined && { function: name }) }) // prettier-ignore
    told.add(kind)
    const { code, message } = CODES[kind]
    if (refuses) throw new CloudFault(code, `${message}: ${used} of ${allowed[kind]}`)
  }

  return {
    refuse: (on) => void (refuses = on),
    beginCall: (name) => {
      turnPage()
      const running = (concurrent.get(name) ?? 0) + 1
      check('concurrentCalls', running, name)
      check('callsPerMonth', sums.values.callsPerMonth + 1)
      sums.values.callsPerMonth++
      concurrent.set(name, running)
      peaks.concurrentCalls = Math.max(peaks.concurrentCalls, running)
      return () => concurrent.set(name, (concurrent.get(name) ?? 1) - 1)
    },
    beginRequest: () => {
      turnPage()
      const at = Math.floor(clock.now() / 1000)
      if (at !== second.at) Object.assign(second, { at, requests: 0 })
      check('databaseRequestsPerSecond', second.requests + 1)
      check('readsPerDay', sums.values.readsPerDay)
      check('writesPerDay', sums.values.writesPerDay)
      second.requests++
      peaks.databaseRequestsPerSecond = Math.max(peaks.databaseRequestsPerSecond, second.requests)
    },
    spend: ({ reads, writes }) => {
      turnPage()
      sums.values.readsPerDay += reads
      sums.values.writesPerDay += writes
    },
    report: () => {
      turnPage()
      const used = { ...peaks, ...sums.values }
      const kinds = Object.keys(BASE_QUOTA) as QuotaKind[]
      return Object.fromEntries(
        kinds.map((kind) => [kind, { used: used[kind], allowed: allowed[kind] }]),
      ) as QuotaReport
    },
  }
}
