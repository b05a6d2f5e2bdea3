import type { Need } from '@/shared/domain/need/need'
import { formatMovedDates } from '@/shared/domain/need/recount-entry'
import { asSeenBy } from '@/shared/domain/need/review'
import { thing } from '@/shared/domain/push/message-fields'
import type { Job } from '../data/repositories/jobs'
import { newJob } from './new-job'

/** The job that tells both sides which dates of a promise moved and why; undefined when no date that they see has moved. */
export function jobAfterRecount(
  before: Need,
  after: Need,
  { reason, now }: { reason: string; now: number },
): Job | undefined {
  const moves = formatMovedDates(before, after)
  const to = [after.author.personId, after.responsible.personId].filter((personId) => personId !== '')
  if (moves === '' || to.length === 0) return undefined
  const { title } = asSeenBy(after, { reviews: false })
  return newJob({ id: `recount_${after.id}_${after.version}`, to: [...new Set(to)] }, now, {
    title: '承诺的时间有调整',
    text: `${title}\n${moves}。原因：${reason}`,
    page: `pages/need/index?needId=${after.id}`,
    needId: after.id,
    about: title,
    state: '时间调整',
    who: thing(after.responsible.name),
    at: after.promise.resolutionDueAt,
    note: reason,
  })
}
