import type { Region } from '@/shared/domain/access/account'
import { recountPromise } from '@/shared/domain/need/recount'
import { noteRecount } from '@/shared/domain/need/recount-entry'
import { toChinaTime } from '@/shared/domain/time/china-time'
import { computeCalendar } from '@/shared/domain/time/zone-schedule'
import { nationalYears, publishedUntilOn } from '../_kernel/data/national-years'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import { changeBySystem, systemTransaction } from '../_kernel/data/system-transaction'
import { jobAfterRecount } from '../_kernel/notifications/recount-notification'

const REGIONS_A_FIRING = 5
const BATCH = 1_000
/** Work ends after this time, before the platform's time-out. The next firing continues from the note. */
const BUDGET_MS = 8_000

/**
 * Recounts open promises in regions whose calendar has changed, in the order of the needs' ids. The region stores the progress. If a firing is killed,
 * the next continues after the last whole batch, and a promise that was recounted already does not move again.
 * @returns how many promises moved
 */
export async function recountPromises(now: number): Promise<number> {
  await takeNewYears(now)
  const startedAt = performance.now()
  let moved = 0
  for (const region of await regions.recounting(REGIONS_A_FIRING)) {
    let after = region.recount?.after ?? ''
    for (;;) {
      if (performance.now() - startedAt > BUDGET_MS) return moved
      const batch = await needs.openAfter(region.id, after, BATCH)
      for (const need of batch)
        if (recountPromise(need, region.calendar, now) && (await moveOne(region, need.id, now))) moved += 1
      after = batch.at(-1)?.id ?? after
      const isDone = batch.length < BATCH
      await note(region, isDone ? undefined : after)
      if (isDone) break
    }
  }
  return moved
}

async function moveOne(region: Region, needId: string, now: number): Promise<boolean> {
  return changeBySystem('clock.recounted', now, async (tx) => {
    const need = await tx.use(needs).byId(needId)
    const next = need?.open ? recountPromise(need, region.calendar, now) : undefined
    if (!need || !next) return undefined
    const why = { reason: region.recount?.reason ?? '', now }
    const saved = await tx.use(needs).update(noteRecount(need, next, why), need.version)
    const job = jobAfterRecount(need, saved, why)
    if (job) await tx.use(jobs).insert(job)
    return saved
  })
}

/** Stores the progress of a region; undefined: done. Does nothing if the calendar changed meanwhile, because its recount then begins again. */
async function note(region: Region, after: string | undefined): Promise<void> {
  await systemTransaction(async (tx) => {
    const stored = await tx.use(regions).byId(region.id)
    if (!stored?.recount || stored.recount.since !== region.recount?.since) return
    const { recount, ...rest } = stored
    const next = after === undefined ? rest : { ...rest, recount: { ...recount, after } }
    await tx.use(regions).touch(next)
  })
}

/** Adds a year that a new release brought to the calendars that were computed without it. */
async function takeNewYears(now: number): Promise<void> {
  for (const { id } of await regions.knownOnlyBefore(publishedUntilOn(), REGIONS_A_FIRING))
    await systemTransaction(async (tx) => {
      const region = await tx.use(regions).byId(id)
      if (!region?.schedule || region.recount) return
      const calendar = computeCalendar(region.schedule, nationalYears(toChinaTime(now).year()))
      const recount = { since: now, reason: '新一年的放假安排已公布' }
      await tx.use(regions).update({ ...region, calendar, recount }, region.version)
    })
}
