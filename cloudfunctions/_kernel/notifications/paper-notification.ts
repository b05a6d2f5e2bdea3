import { NEED_STATE_LABELS, type Need } from '@/shared/domain/need/need'
import { asSeenBy } from '@/shared/domain/need/review'
import { thing } from '@/shared/domain/push/message-fields'
import type { Job } from '../data/repositories/jobs'
import { newJob } from './new-job'

const SIDES = {
  enterprise: { title: '有材料要补交', page: 'pages/need/index' },
  park: { title: '有补交的材料要您跟进', page: 'desk/need/index' },
} as const

/** The job that reminds one side of the papers that a need owes. Its id is made of need, version and side, so one change reminds once. */
export function jobForPaperReminder(
  need: Need,
  { side, told }: { side: keyof typeof SIDES; told: readonly string[] },
  now: number,
): Job | undefined {
  const to = told.filter((personId) => personId !== '')
  if (to.length === 0) return undefined
  const { title: about, timeline } = asSeenBy(need, { reviews: false })
  const { title, page } = SIDES[side]
  return newJob({ id: `need_${need.id}_${need.version}_papers_${side}`, to }, now, {
    title,
    text: `${about}\n${timeline.at(-1)?.text ?? ''}`,
    page: `${page}?needId=${need.id}`,
    needId: need.id,
    about,
    state: NEED_STATE_LABELS[need.state],
    who: thing(need.responsible.name),
  })
}
