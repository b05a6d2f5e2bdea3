import type { Region } from '@/shared/domain/access/account'
import { firstLookAt, ladderDate } from '@/shared/domain/need/due'
import { lacksReminder, toMorningLists } from '@/shared/domain/need/morning-list'
import { wordsReview } from '@/shared/domain/need/need-words'
import { isOpenAt } from '@/shared/domain/time/calendar'
import { minuteOfDay, startOfDay, toDay } from '@/shared/domain/time/days'
import { DAY_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { jobForPeople } from '../_kernel/notifications/people-notification'

/** Minutes of the day between which morning lists are sent. A zone that opens after noon gets none. */
const MORNING = { from: 6 * 60, until: 12 * 60 }
/** No further zone begins after this time, so that the platform's time-out interrupts none. The next firing continues with the others. */
const BUDGET_MS = 5_000
/** Most needs that are owed in one zone on one morning. */
const OWED_MAX = 500
/** Most people of one zone who get a list, because all lists of a zone are one transaction. */
const PEOPLE_MAX = 60

/**
 * Puts the morning list into the inbox of everybody who answers for a need that is due today or overdue, once each working morning after the opening.
 * A firing that is late, missed or doubled does no harm, because the region notes the day together with the lists. Restores missing reminders.
 * @returns how many lists went out
 */
export async function sendMorningLists(now: number): Promise<number> {
  const minute = minuteOfDay(now)
  if (minute < MORNING.from || minute >= MORNING.until) return 0
  const day = toDay(now)
  const startedAt = performance.now()
  let sent = 0
  for (const zone of await regions.withoutMorningList(day)) {
    if (performance.now() - startedAt > BUDGET_MS) break
    if (isOpenAt(zone.calendar, now)) sent += await sendIn(zone, day, now)
  }
  return sent
}

/** When the next list may be due: when a zone without a list opens this morning, or else when the next morning begins. */
export async function nextMorningAt(now: number): Promise<number> {
  const midnight = startOfDay(now)
  const minute = minuteOfDay(now)
  const begins = midnight + MORNING.from * MINUTE_MS
  if (minute < MORNING.from) return begins
  const left = minute < MORNING.until ? await regions.withoutMorningList(toDay(now)) : []
  const openings = left.flatMap(({ calendar }) =>
    [now, ...calendar.spans.map(([start]) => midnight + start * MINUTE_MS)].filter(
      (at) => at >= now && isOpenAt(calendar, at),
    ),
  )
  return Math.min(begins + DAY_MS, ...openings)
}

async function sendIn({ id: zoneCode }: Pick<Region, 'id'>, day: string, now: number): Promise<number> {
  const owed = await needs.owedBefore(zoneCode, startOfDay(now) + DAY_MS, OWED_MAX)
  for (const need of owed) if (lacksReminder(need)) await remindAgain(need.id)
  // Words that the platform has not passed are not quoted.
  const titled = owed.map((need) => ({
    ...need,
    title: wordsReview(need) ? '内容审核中' : need.title,
  }))
  const lists = toMorningLists(titled, now).slice(0, PEOPLE_MAX)
  return systemTransaction(async (tx) => {
    const region = await tx.use(regions).byId(zoneCode)
    if (!region || region.morningFor === day) return 0
    for (const { personId, title, text } of lists)
      await tx.use(jobs).insert(
        jobForPeople(`morning_${zoneCode}_${day}_${personId}`, [personId], now, {
          title,
          text,
          page: 'desk/queue/index?show=mine',
          about: '今天的待办',
        }),
      )
    await tx.use(regions).touch({ ...region, morningFor: day })
    return lists.length
  })
}

/** Restores the missing reminder of a need: the need climbs its ladder from the bottom. */
async function remindAgain(needId: string): Promise<void> {
  await systemTransaction(async (tx) => {
    const need = await tx.use(needs).byId(needId)
    if (need && lacksReminder(need))
      await tx.use(needs).touch({ ...need, remindAt: firstLookAt(ladderDate(need)) })
  })
}
