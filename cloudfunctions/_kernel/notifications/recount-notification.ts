import type { Need } from '@/shared/domain/need/need'
import { asSeenBy } from '@/shared/domain/need/review'
import { thing } from '@/shared/domain/push/message-fields'
import { formatExactly } from '@/shared/domain/time/wording'
import type { Job } from '../data/repositories/jobs'
import { newJob } from './new-job'

/** Tells both sides that dates of a promise moved, which and why; undefined when nobody sees any of them. */
export function jobAfterRecount(
  before: Need,
  after: Need,
  { reason, now }: { reason: string; now: number },
): Job | undefined {
  const lines = [
    line('首次答复', before.promise.responseDueAt, after.promise.responseDueAt),
    line('办结', before.promise.resolutionDueAt, after.promise.resolutionDueAt),
    line('确认期限', before.confirmBy, after.confirmBy),
  ].filter((one) => one !== undefined)
  const to = [after.author.personId, after.responsible.personId].filter((personId) => personId !== '')
  if (lines.length === 0 || to.length === 0) return undefined
  const { title } = asSeenBy(after, { reviews: false })
  return newJob({ id: `recount_${after.id}_${after.version}`, to: [...new Set(to)] }, now, {
    title: '承诺的时间有调整',
    text: `${title}\n${lines.join('；')}。原因：${reason}`,
    page: `pages/need/index?needId=${after.id}`,
    needId: after.id,
    about: title,
    state: '时间调整',
    who: thing(after.responsible.name),
    at: after.promise.resolutionDueAt,
    note: reason,
  })
}

function line(what: string, before: number | undefined, after: number | undefined): string | undefined {
  if (before === undefined || after === undefined || before === after) return undefined
  return `${what}由 ${formatExactly(before)} 改为 ${formatExactly(after)}`
}
