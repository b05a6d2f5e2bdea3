import { regionChain, type RegionCode } from '@/shared/domain/access/region'
import { countFigures, nextFiguresAt } from '@/shared/domain/need/figures'
import { traceNeed } from '@/shared/domain/need/signs/trace'
import { toMonth } from '@/shared/domain/time/month'
import { minuteOfDay, toDay } from '@/shared/domain/time/days'
import { HOUR_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { needFigures } from '../_kernel/data/repositories/need-figures'
import { needTraces } from '../_kernel/data/repositories/need-traces'
import { needs } from '../_kernel/data/repositories/needs'

const BATCH = 200
/** A change carries the instant at which its call began, but is stored only when the call ends. */
const OVERLAP_MS = 2 * MINUTE_MS
/** No further batch begins after this time, so that the platform's time-out interrupts none. The next firing continues from the note. */
const BUDGET_MS = 5_000
/** Figures are counted in the first half of every twenty minutes. A week's figures need no more, and a quiet day costs fewer reads. */
const TURN_MINUTES = 20
/** How often the progress is noted while nothing changes. */
const NOTE_MS = HOUR_MS

/** The needs that a zone posted on a day. All of them are counted anew when one of them changes. */
interface Cohort {
  zoneCode: RegionCode
  day: string
}

/** True when a firing that begins now counts figures. */
export const isTurnOfFigures = (now: number): boolean => minuteOfDay(now) % TURN_MINUTES < TURN_MINUTES / 2

/** The instant from which changes may still have to be counted, when all changes before `countedUntil` are counted. */
export const changesToCountSince = (countedUntil: number): number => countedUntil - OVERLAP_MS

/**
 * Counts the figures of days anew whose needs have changed, or whose first responses have fallen due. Each day is counted from its needs, so a firing
 * that is late, missed or doubled does no harm, and no change counts twice.
 * @returns how many days of zones were counted
 */
export async function countChangedFigures(now: number): Promise<number> {
  const startedAt = performance.now()
  const isOver = () => performance.now() - startedAt > BUDGET_MS
  /** Days that this firing has counted. Their figures hold every change before it, so a day whose needs fill many batches is counted once. */
  const counted = new Set<string>()
  const countOnce = async (cohorts: readonly Cohort[]) => {
    const left = cohorts.filter((cohort) => !counted.has(keyOf(cohort)))
    await countCohorts(left, now)
    for (const cohort of left) counted.add(keyOf(cohort))
  }
  const due = await needFigures.due(now, BATCH)
  await countOnce(due.map(({ regionCode, on }) => ({ zoneCode: regionCode, day: on })))
  const { until, cursor: left } = await needFigures.progress()
  for (let cursor = left; !isOver();) {
    const changed = await needs.changedSince(until - OVERLAP_MS, BATCH, cursor)
    const cohorts = cohortsOf(changed.items)
    await countOnce(cohorts)
    cursor = changed.nextCursor
    if (cohorts.length === 0 && cursor === undefined && now - until < NOTE_MS) break
    await needFigures.noteProgress(cursor === undefined ? { until: now } : { until, cursor })
    if (cursor === undefined) break
  }
  return counted.size
}

const keyOf = ({ zoneCode, day }: Cohort): string => `${zoneCode}_${day}`

function cohortsOf(changed: readonly { zoneCode: RegionCode; createdAt: number }[]): Cohort[] {
  const cohorts = changed.map(({ zoneCode, createdAt }) => ({ zoneCode, day: toDay(createdAt) }))
  return [...new Map(cohorts.map((one) => [keyOf(one), one])).values()]
}

/** Counts the days of the zones, then those of the regions around them, then the months of all of them: each once. */
async function countCohorts(cohorts: readonly Cohort[], now: number): Promise<void> {
  const days = new Map<string, Cohort>()
  const months = new Map<string, { regionCode: RegionCode; day: string }>()
  for (const { zoneCode, day } of cohorts) {
    const posted = await needs.postedOn(zoneCode, day)
    const span = { regionCode: zoneCode, kind: 'day', on: day } as const
    await needFigures.store(span, countFigures(posted, now), nextFiguresAt(posted, now))
    await needTraces.store({ zoneCode, day }, posted.map(traceNeed), now)
    for (const regionCode of regionChain(zoneCode)) {
      if (regionCode !== zoneCode) days.set(`${regionCode}_${day}`, { zoneCode: regionCode, day })
      months.set(`${regionCode}_${toMonth(day)}`, { regionCode, day })
    }
  }
  for (const { zoneCode: regionCode, day } of days.values())
    await needFigures.store(
      { regionCode, kind: 'day', on: day },
      await needFigures.sumOfZones(regionCode, day),
    )
  for (const { regionCode, day } of months.values())
    await needFigures.store(
      { regionCode, kind: 'month', on: toMonth(day) },
      await needFigures.sumOfMonth(regionCode, day),
    )
}
