import type { Person } from '@/shared/domain/access/account'
import type { Need, TimelineEntry } from '@/shared/domain/need/need'
import type { Job } from '../data/repositories/jobs'
import { jobAfter } from './need-notification'
import { newJob, type Notification } from './new-job'

/** The job that tells the reviewer of a content that waits for review; undefined when none waits, or when the reviewer wrote it. */
export function jobForReviewer(need: Need, reviewerId: string | undefined, now: number): Job | undefined {
  const index = need.timeline.findIndex(
    ({ review, attachments = [] }, at) =>
      review === 'pending' ||
      [...attachments, ...(at === 0 ? need.attachments : [])].some((file) => file.review === 'pending'),
  )
  const entry = need.timeline[index]
  if (!entry || reviewerId === undefined || entry.by.personId === reviewerId) return undefined
  return jobAbout(
    need,
    { why: 'review', to: reviewerId, now },
    {
      title: '有内容请您审核',
      text: `${entry.by.name} 提交的内容，平台拿不准，请看一眼能不能让别人看到。`,
      page: `desk/need/index?needId=${need.id}`,
      state: '待审核',
    },
  )
}

/** The job that tells the author of an entry that it stays hidden. */
export function jobAfterRefusal(need: Need, entry: TimelineEntry, now: number): Job | undefined {
  if (entry.by.personId === undefined) return undefined
  const atDesk = entry.by.side === 'park'
  return jobAbout(
    need,
    { why: 'refused', to: entry.by.personId, now },
    {
      title: '有一段内容没有通过审核',
      text: '别人看不到这段内容，其他照常办理。请换个说法再提交，或打电话联系。',
      page: `${atDesk ? 'desk' : 'pages'}/need/index?needId=${need.id}`,
      state: '未通过',
    },
  )
}

/** The job that tells the other side of an entry that has passed its review, as if the step had just happened. */
export function jobAfterPassing(need: Need, index: number, now: number): Job | undefined {
  const entry = need.timeline[index]
  return entry && jobAfter({ ...need, timeline: need.timeline.slice(0, index + 1) }, entry.type, now)
}

/**
 * The job that asks people of the park to look at names that the platform has not passed. Such names are accepted, because nobody who registers
 * should have to wait for the platform.
 */
export function jobForNames(
  names: readonly string[],
  checked: 'pending' | 'unchecked',
  { person, to, now }: { person: Person; to: readonly string[]; now: number },
): Job | undefined {
  const readers = to.filter((personId) => personId !== person.id)
  if (readers.length === 0) return undefined
  const why = checked === 'pending' ? '平台拿不准' : '平台没能审核'
  return newJob({ id: `names_${person.id}_${person.version}`, to: readers }, now, {
    about: '新登记的名称',
    who: WHO,
    title: '请看一下新登记的名称',
    text: `${names.join('、')}：${why}，别人已经能看到。不合适的话，请联系对方更正。`,
    page: 'enterprise/notices/index',
    state: '待查看',
  })
}

type ReviewNotice = Pick<Notification, 'title' | 'text' | 'page' | 'state'>

const WHO = '内容审核'

/** The job's id is made of reason, need and version, so one change is told once. */
function jobAbout(
  need: Need,
  { why, to, now }: { why: 'review' | 'refused'; to: string; now: number },
  notice: ReviewNotice,
): Job {
  const id = `${why}_${need.id}_${need.version}`
  return newJob({ id, to: [to] }, now, { ...notice, about: `诉求 ${need.code}`, needId: need.id, who: WHO })
}
