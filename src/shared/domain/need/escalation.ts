import { HOUR_MS } from '@/shared/domain/time/units'
import type { Region } from '../access/account'
import { owesCallBack } from './call-back'
import { ladderDate, REMINDER_LEAD_MS } from './due'
import type { LateAudience } from './service-terms'
import { addWorkingTime, isOpenAt, workingDayMs, type WorkCalendar } from '../time/calendar'
import { formatWorkingTimeBriefly } from '../time/wording'
import { NEVER, type Need } from './need'
import type { Climb } from './records'

/** Who is told at a rung, besides those told at the rungs below: the responsible officer, the administrators, or those of the region above. */
type RungAudience = 'responsible' | LateAudience

/** One rung of the ladder that an unkept promise climbs. */
export interface Rung {
  /** Working time after the due date, in ms; negative before it. */
  afterWorkingMs: number
  tells: RungAudience
}

/** A look outside office hours is repeated this long after the next opening. */
const AFTER_OPENING_MS = 60_000

/**
 * The rungs in order. The responsible officer is told one hour before the date and at the date. The zone's terms set the rungs after that. Without
 * terms, the administrators are told two working hours late and those of the region above one working day late.
 */
export function ladderOf({ calendar, terms }: Pick<Region, 'calendar' | 'terms'>): readonly Rung[] {
  const steps = terms?.ladder?.map(({ afterHours, tells }) => ({
    afterWorkingMs: afterHours * HOUR_MS,
    tells,
  }))
  return [
    { afterWorkingMs: -REMINDER_LEAD_MS, tells: 'responsible' },
    { afterWorkingMs: 0, tells: 'responsible' },
    ...(steps ?? [
      { afterWorkingMs: 2 * HOUR_MS, tells: 'administrators' as const },
      { afterWorkingMs: workingDayMs(calendar), tells: 'above' as const },
    ]),
  ]
}

const RUNG_WORDS: Readonly<Record<RungAudience, string>> = {
  responsible: '提醒经办人',
  substitute: '提醒替班的人',
  leader: '报分管领导',
  administrators: '提醒管理员',
  above: '报上一级',
}

/** The steps that follow when a promise is late. The enterprise reads them in advance, under “没按时会怎样”. */
export function formatLadder(ladder: readonly Rung[]): string {
  const steps = ladder
    .filter(({ afterWorkingMs }) => afterWorkingMs >= 0)
    .map(({ afterWorkingMs, tells }) => {
      const when = afterWorkingMs === 0 ? '到时' : `再过 ${formatWorkingTimeBriefly(afterWorkingMs)}工作时间`
      return `${when}${RUNG_WORDS[tells]}`
    })
  return `${steps.join('，')}，每一步都写进办理经过。`
}

/** The rungs from `next` on, each with how late the promise is then; empty after the last rung. */
export function formatRungsFrom(ladder: readonly Rung[], next: number): string {
  const steps = ladder
    .slice(next)
    .filter(({ afterWorkingMs }) => afterWorkingMs > 0)
    .map(
      ({ afterWorkingMs, tells }) =>
        `超时满 ${formatWorkingTimeBriefly(afterWorkingMs)}工作时间${RUNG_WORDS[tells]}`,
    )
  return steps.length === 0 ? '' : `还没有答复的话，${steps.join('，')}。`
}

/** The result of a look at the ladder. */
export interface Look {
  /** The rung to take now; absent when none is due. */
  rung?: Rung
  climb: Climb
  /** When to look again; `NEVER` after the last rung. */
  remindAt: number
}

/**
 * Looks at the ladder of a need. Late, missed and repeated looks do no harm: each look takes the next rung that is due, and no rung is taken
 * twice. Rungs are taken in office hours only.
 */
export function lookAtLadder(
  need: Pick<Need, 'dueAt' | 'climb' | 'ruling' | 'callBack'>,
  now: number,
  { calendar, terms }: Pick<Region, 'calendar' | 'terms'>,
): Look {
  // The zone's terms do not apply to decisions and call-backs: administrators owe those from the beginning.
  const isOwedByOfficer = !need.ruling && !owesCallBack(need)
  const ladder = ladderOf({ calendar, ...(terms && isOwedByOfficer && { terms }) })
  const dueAt = ladderDate(need)
  const climb = need.climb?.dueAt === dueAt ? need.climb : { dueAt, nextRung: 0 }
  const isDue = (one: Rung | undefined) => one !== undefined && timeOf(one, dueAt, calendar) <= now
  let at = climb.nextRung
  // When several due rungs tell the same people, take the last one only: they are told once.
  while (isDue(ladder[at + 1]) && ladder[at]?.tells === ladder[at + 1]?.tells) at++
  const rung = ladder[at]
  if (dueAt === NEVER || !rung) return { climb, remindAt: NEVER }
  const rungAt = timeOf(rung, dueAt, calendar)
  if (now < rungAt) return { climb, remindAt: rungAt }
  if (!isOpenAt(calendar, now)) return { climb, remindAt: addWorkingTime(calendar, now, AFTER_OPENING_MS) }
  const next = ladder[at + 1]
  return {
    rung,
    climb: { dueAt, nextRung: at + 1 },
    remindAt: next ? timeOf(next, dueAt, calendar) : NEVER,
  }
}

function timeOf({ afterWorkingMs }: Rung, dueAt: number, calendar: WorkCalendar): number {
  return afterWorkingMs <= 0 ? dueAt + afterWorkingMs : addWorkingTime(calendar, dueAt, afterWorkingMs)
}
