import type { contract } from '@/shared/contract'
import { isStalled, TIMERS, type TimerName } from '@/shared/domain/time/timers'
import { findMissingYear } from '@/shared/domain/time/zone-schedule'
import { regions } from '../_kernel/data/repositories/regions'
import { command, database } from '../_kernel/data/database'
import { DOWNLOAD_FAILED, failures, type FailureCounts } from '../_kernel/data/repositories/failures'
import type { Handler } from '../_kernel/rpc/handler'
import { TEMPLATES } from '../_kernel/platform/templates'

/** Uses counts by index and single documents: about forty reads, whatever the amount of data. */
export const readHealth: Handler<typeof contract.health.read> = async ({ subject: code, now }) => {
  const [outbox, timers, counts, quota, people, catalogue, policyIndex, region] = await Promise.all([
    outboxAt(now),
    Promise.all((Object.keys(TIMERS) as TimerName[]).map((name) => timerAt(name, now))),
    failures.ofLastDay(now),
    Promise.all(Object.entries(TEMPLATES).map(([name, { title }]) => quotaOf(name, title))),
    database.count('people', {}),
    database.get('index_states', 'services'),
    database.get('index_states', 'policies'),
    regions.known(code, now),
  ])
  const downloads = countsOf(counts, DOWNLOAD_FAILED).reduce((sum, { count }) => sum + count, 0)
  const missingYear = findMissingYear(region.calendar, now)
  return {
    outbox,
    timers,
    failures: countsOf(counts, 'Unavailable'),
    refused: countsOf(counts, 'TooMany'),
    quota,
    people,
    ...(downloads > 0 && { downloads }),
    ...(missingYear !== undefined && { missingYear }),
    versions: {
      catalogue: Number(catalogue?.['indexVersion'] ?? 0),
      policies: Number(policyIndex?.['indexVersion'] ?? 0),
    },
  }
}

async function outboxAt(now: number): Promise<{ waiting: number; since?: number }> {
  const where = { status: 'pending', dueAt: command.lte(now) }
  const [waiting, [oldest]] = await Promise.all([
    database.count('outbox', where),
    database.find('outbox', { where, orderBy: [['dueAt', 'asc']], limit: 1 }),
  ])
  return { waiting, ...(oldest && { since: Number(oldest['dueAt']) }) }
}

async function timerAt(name: TimerName, now: number) {
  const beat = await database.get('heartbeats', name)
  // The agenda may create this document before the timer fires for the first time.
  const at = typeof beat?.['at'] === 'number' ? beat['at'] : undefined
  const state = isStalled(name, at, now) ? 'still' : beat?.['ok'] === false ? 'failed' : 'well'
  return { name, does: TIMERS[name].does, state, ...(at !== undefined && { at }) } as const
}

async function quotaOf(template: string, title: string) {
  return { template, title, people: await database.count('people', { [`quota.${template}`]: command.gt(0) }) }
}

function countsOf(counts: FailureCounts, code: string): { action: string; count: number }[] {
  return Object.entries(counts)
    .flatMap(([action, codes]) => (codes[code] === undefined ? [] : [{ action, count: codes[code] }]))
    .sort((a, b) => b.count - a.count)
}
