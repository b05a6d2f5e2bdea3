import type { Need, TimelineEntry } from '@/shared/domain/need'
import { thing } from '@/shared/domain/push/message-fields'
import type { Job } from './repositories/jobs'
import { jobAfter, messageTime } from './telling'

/** Tells the person on duty that a content waits for a decision; nobody when the newest entry waits for none. */
export function jobForReviewer(need: Need, reviewerId: string | undefined, now: number): Job | undefined {
  const index = need.timeline.findIndex(
    ({ review, attachments = [] }, at) =>
      review === 'pending' ||
      [...attachments, ...(at === 0 ? need.attachments : [])].some((file) => file.review === 'pending'),
  )
  const entry = need.timeline[index]
  if (!entry || reviewerId === undefined || entry.by.personId === reviewerId) return undefined
  return tell(need, 'review', reviewerId, now, {
    title: '有内容请您审核',
    text: `${entry.by.name} 提交的内容，平台拿不准，请看一眼能不能让别人看到。`,
    page: `desk/need/index?needId=${need.id}`,
    state: '待审核',
  })
}

/** Tells whoever wrote it that an entry stays hidden. */
export function jobAfterRefusal(need: Need, entry: TimelineEntry, now: number): Job | undefined {
  if (entry.by.personId === undefined) return undefined
  const atDesk = entry.by.side === 'park'
  return tell(need, 'refused', entry.by.personId, now, {
    title: '有一段内容没有通过审核',
    text: '别人看不到这段内容，其他照常办理。请换个说法再提交，或打电话联系。',
    page: `${atDesk ? 'desk' : 'pages'}/need/index?needId=${need.id}`,
    state: '未通过',
  })
}

/** Tells the other side of an entry that was held back until now, as if it had just happened. */
export function jobAfterPassing(need: Need, index: number, now: number): Job | undefined {
  const entry = need.timeline[index]
  return entry && jobAfter({ ...need, timeline: need.timeline.slice(0, index + 1) }, entry.type, now)
}

interface Told {
  title: string
  text: string
  page: string
  state: string
}

function tell(need: Need, why: string, personId: string, now: number, told: Told): Job {
  return {
    id: `${why}_${need.id}_${need.version}`,
    version: 1,
    status: 'pending',
    dueAt: now,
    attempts: 0,
    to: [personId],
    notice: {
      title: told.title,
      text: told.text,
      needId: need.id,
      template: 'need_progress',
      page: told.page,
      values: {
        title: `诉求 ${need.code}`,
        state: told.state,
        who: '内容审核',
        at: messageTime(now),
        note: thing(told.title),
      },
    },
    progress: {},
    createdAt: now,
  }
}
