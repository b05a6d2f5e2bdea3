import type { Need, NeedEventType, TimelineEntry } from '@/shared/domain/need/need'
import { addWorkingTime, DEFAULT_CALENDAR } from '@/shared/domain/time/calendar'
import { HOUR_MS } from '@/shared/domain/time/units'

/** An entry of a person's inbox, as the notices function writes it. */
export interface DemoInboxEntry {
  id: string
  version: number
  personId: string
  title: string
  text: string
  needId: string
  at: number
  read: boolean
}

/** Recipient and title of the notification for each event. Events that are missing here notify nobody. */
const NOTIFICATIONS: Readonly<
  Partial<Record<'posted' | NeedEventType, readonly ['author' | 'park', string]>>
> = {
  posted: ['park', '收到新诉求'],
  claimed: ['author', '您的诉求有人接手了'],
  replied: ['author', '您的诉求有新进展'],
  info_requested: ['author', '请补充信息'],
  info_added: ['park', '企业补充了信息'],
  papers_asked: ['author', '请按承诺补交材料'],
  resolution_proposed: ['author', '请确认是否解决'],
  rejected: ['park', '企业说还没解决'],
  declined: ['author', '您的诉求不受理，请看原因'],
  forwarded: ['author', '您的诉求已转上级，时限不变'],
}

/** Entries that are younger than this working time are unread. */
const UNREAD_MS = 7 * HOUR_MS

/** All inbox entries about these needs, as of `now` (epoch ms). */
export function demoInbox(needs: readonly Need[], now: number): DemoInboxEntry[] {
  return needs.flatMap((need) => need.timeline.flatMap((entry, i) => entryOf(need, entry, i, now)))
}

export function countUnread(inbox: readonly DemoInboxEntry[], personId: string): number {
  return inbox.filter((entry) => entry.personId === personId && !entry.read).length
}

function entryOf(
  need: Need,
  { type, at, by, text }: TimelineEntry,
  i: number,
  now: number,
): DemoInboxEntry[] {
  const notification = NOTIFICATIONS[type]
  if (!notification) return []
  const [side, title] = notification
  const personId = side === 'author' ? need.author.personId : need.responsible.personId
  if (personId === by.personId) return []
  return [
    {
      id: `need_${need.id}_${i + 1}_${personId}`,
      version: 1,
      personId,
      title,
      text: text ? `${need.title}\n${by.name}：${text}` : need.title,
      needId: need.id,
      at,
      read: addWorkingTime(DEFAULT_CALENDAR, at, UNREAD_MS) < now,
    },
  ]
}
