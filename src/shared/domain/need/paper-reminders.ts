import { addWorkingTime, isOpenAt, workingDayMs, type WorkCalendar } from '../time/calendar'
import { dayNumber, startOfDayNumber } from '../time/days'
import { DAY_MS, MINUTE_MS } from '../time/units'
import { formatDay } from '../time/wording'
import { NEVER, type Need } from './need'
import { isWaitedFor, openPapers } from './owed-papers'
import type { OwedPaper } from './records'

/** The kinds of reminders of a paper: before its last day, on it, after it; and twice for a paper that was handed in and not checked. */
export type PaperReminder = 'soon' | 'today' | 'late' | 'unchecked' | 'still_unchecked'

/** Working days within which a paper is checked. One working day later the administrators are told. */
const CHECK_WORKING_DAYS = 2
/** How many days back the search for a working day goes: longer than any holiday. A park that is closed for longer reminds when it opens again. */
const BACK_DAYS_MAX = 15

/** The reminders of a paper in its present state, in the order of time. Those about its last day come when the park opens. */
function remindersOf(
  { state, dueOn, at }: Pick<OwedPaper, 'state' | 'dueOn' | 'at'>,
  calendar: WorkCalendar,
): readonly { kind: PaperReminder; at: number }[] {
  if (state === 'handed_in') {
    const dayMs = workingDayMs(calendar)
    return [
      { kind: 'unchecked', at: addWorkingTime(calendar, at, CHECK_WORKING_DAYS * dayMs) },
      { kind: 'still_unchecked', at: addWorkingTime(calendar, at, (CHECK_WORKING_DAYS + 1) * dayMs) },
    ]
  }
  const due = dayNumber(dueOn)
  if (due === undefined || !isWaitedFor({ state })) return []
  const lastDay = lastWorkingDayBefore(due + 1, calendar)
  return [
    { kind: 'soon', at: openingAfter(lastWorkingDayBefore(lastDay, calendar), calendar) },
    { kind: 'today', at: openingAfter(lastDay, calendar) },
    { kind: 'late', at: openingAfter(due + 1, calendar) },
  ]
}

/** The last day before `day` on which the park opens. */
function lastWorkingDayBefore(day: number, calendar: WorkCalendar): number {
  for (let back = 1; back <= BACK_DAYS_MAX; back += 1)
    if (openingAfter(day - back, calendar) < startOfDayNumber(day - back) + DAY_MS) return day - back
  return day - 1
}

/** When the park opens on `day`, or else its next opening after it. */
function openingAfter(day: number, calendar: WorkCalendar): number {
  return addWorkingTime(calendar, startOfDayNumber(day), 0)
}

/** How many reminders of the present state have passed by `now`. Those due before the paper came into this state count as passed. */
function countReminders(paper: OwedPaper, now: number, calendar: WorkCalendar): number {
  return remindersOf(paper, calendar).filter(({ at }) => at <= Math.max(now, paper.at)).length
}

/** A paper that has just come into a new state, with the instant of its first reminder. */
export function withFirstReminder(
  paper: Omit<OwedPaper, 'reminders' | 'lookAt'>,
  calendar: WorkCalendar,
): OwedPaper {
  return afterReminders({ ...paper, reminders: 0, lookAt: NEVER }, paper.at, calendar)
}

/** A paper after the reminders that are due by `now`. */
function afterReminders(paper: OwedPaper, now: number, calendar: WorkCalendar): OwedPaper {
  const reminders = countReminders(paper, now, calendar)
  return { ...paper, reminders, lookAt: remindersOf(paper, calendar)[reminders]?.at ?? NEVER }
}

/** A paper with the reminder that is due now. After missed reminders it is the latest of them. */
export interface DuePaper {
  paper: OwedPaper
  kind: PaperReminder
}

/** The result of a look at the papers of a need. */
export interface PapersLook {
  due: readonly DuePaper[]
  /** The papers with the instants of their next looks. */
  papers: readonly OwedPaper[]
}

/**
 * Looks at the papers of a need; undefined when no look is due. Late, missed and repeated looks do no harm. Nobody is reminded outside office hours: the
 * next look comes when the park opens.
 */
export function lookAtPapers(
  need: Pick<Need, 'papers' | 'state'>,
  now: number,
  calendar: WorkCalendar,
): PapersLook | undefined {
  const looked = new Set(openPapers(need).filter(({ lookAt }) => lookAt <= now))
  if (looked.size === 0) return undefined
  const { papers = [] } = need
  const change = (to: (paper: OwedPaper) => OwedPaper) =>
    papers.map((paper) => (looked.has(paper) ? to(paper) : paper))
  if (!isOpenAt(calendar, now)) {
    const lookAt = addWorkingTime(calendar, now, MINUTE_MS)
    return { due: [], papers: change((paper) => ({ ...paper, lookAt })) }
  }
  const due = [...looked].flatMap((paper) => {
    const count = countReminders(paper, now, calendar)
    const reminder = remindersOf(paper, calendar)[count - 1]
    return reminder && count > paper.reminders ? [{ paper, kind: reminder.kind }] : []
  })
  return { due, papers: change((paper) => afterReminders(paper, now, calendar)) }
}

const WORDS: Readonly<Record<PaperReminder, (names: string, day: string) => string>> = {
  soon: (names, day) => `${names}请在${day}前补交`,
  today: (names, day) => `${names}${day}到期，请补交`,
  late: (names, day) => `${names}${day}已到期，还没补交，已告诉经办人`,
  unchecked: (names) => `${names}已补交两个工作日，已提醒经办人核对`,
  still_unchecked: (names) => `${names}已补交，还没核对，已提醒管理员`,
}

/** The timeline's text for reminders, one line for each kind and day. */
export function formatReminders(due: readonly DuePaper[]): string {
  const lines = new Map<string, { kind: PaperReminder; dueOn: string; names: string }>()
  for (const { paper, kind } of due) {
    const key = `${kind} ${paper.dueOn}`
    lines.set(key, { kind, dueOn: paper.dueOn, names: `${lines.get(key)?.names ?? ''}“${paper.name}”` })
  }
  return [...lines.values()].map(({ kind, dueOn, names }) => WORDS[kind](names, formatDay(dueOn))).join('\n')
}
