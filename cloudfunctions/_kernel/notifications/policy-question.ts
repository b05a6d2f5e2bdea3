import type { Need } from '@/shared/domain/need/need'
import { asSeenBy } from '@/shared/domain/need/review'
import type { Policy } from '@/shared/domain/policy/policy'
import { thing } from '@/shared/domain/push/message-fields'
import type { Job } from '../data/repositories/jobs'
import { newJob } from './new-job'

/**
 * The job that tells the author and the publisher of a policy that an enterprise asks about it. They may answer once for all on the policy's
 * page; the need itself stays with its agent. Undefined when both are told of the need already.
 */
export function jobForPublishers(
  need: Need,
  { id, authorId, shortTitle, history }: Policy,
  alreadyTold: readonly string[],
  now: number,
): Job | undefined {
  const published = history.flatMap(({ type, by }) =>
    type === 'published' && by.side === 'park' ? [by.personId] : [],
  )
  const to = [...new Set([authorId, ...published.slice(-1)])].filter(
    (personId) => personId !== '' && !alreadyTold.includes(personId),
  )
  if (to.length === 0) return undefined
  const { title: asked } = asSeenBy(need, { reviews: false })
  return newJob({ id: `consulted_${need.id}`, to }, now, {
    title: '有企业咨询您发布的政策',
    text: `${shortTitle}：${asked}\n专员会答复这家企业；问的人多时，您可以在政策页公开答复一次。`,
    page: `desk/policy/index?policyId=${id}`,
    about: shortTitle,
    state: '有咨询',
    who: thing(need.responsible.name),
  })
}
