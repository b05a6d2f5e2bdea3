import { formatDayAndTime } from '../time/wording'
import { NEVER, type Need } from './need'

/** A list names at most so many needs and counts the rest. */
const NAMED_MAX = 10

type Owed = Pick<Need, 'title' | 'responsible' | 'dueAt'>

/** One person's list. */
export interface MorningList {
  personId: string
  title: string
  text: string
}

/** One list for each person who answers for needs that are overdue or due today, the longest overdue first. `owed` is sorted by date. */
export function toMorningLists(owed: readonly Owed[], now: number): MorningList[] {
  const byPerson = new Map<string, Owed[]>()
  for (const need of owed) {
    const { personId } = need.responsible
    if (personId !== '') byPerson.set(personId, [...(byPerson.get(personId) ?? []), need])
  }
  return [...byPerson].map(([personId, needs]) => {
    const overdue = needs.filter(({ dueAt }) => dueAt < now).length
    const today = needs.length - overdue
    const counts = [
      ...(today > 0 ? [`今天到期 ${today} 件`] : []),
      ...(overdue > 0 ? [`已超时 ${overdue} 件`] : []),
    ]
    const lines = needs
      .slice(0, NAMED_MAX)
      .map(({ title, dueAt }) => `${dueAt < now ? '已超时' : `${formatDayAndTime(dueAt)} 前`}：${title}`)
    const more = needs.length > NAMED_MAX ? [`还有 ${needs.length - NAMED_MAX} 件，在待办里`] : []
    return { personId, title: `早上好，${counts.join('，')}`, text: [...lines, ...more].join('\n') }
  })
}

/** Whether no reminder will come for an open date: none was ever noted, or the last one was for another date. */
export function lacksReminder({
  dueAt,
  remindAt,
  climb,
}: Pick<Need, 'dueAt' | 'remindAt' | 'climb'>): boolean {
  if (dueAt === NEVER) return false
  return remindAt === undefined || (remindAt === NEVER && climb?.dueAt !== dueAt)
}
