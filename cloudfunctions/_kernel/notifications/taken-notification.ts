import type { Need } from '@/shared/domain/need/need'
import { asSeenBy } from '@/shared/domain/need/review'
import type { Job } from '../data/repositories/jobs'
import { jobForPeople } from './people-notification'

/** A need before and after a step. */
export interface Move {
  before: Need
  saved: Need
}

/** Steps by which an administrator takes a need from the officer who answers for it. */
const TAKES = ['assigned', 'handed_over']

/**
 * The jobs that tell officers that needs were taken from them. Each officer gets one, however many needs a call moved. An officer who gave a
 * need away is not told of it.
 */
export function jobsForTaken(moves: readonly Move[], now: number): Job[] {
  const taken = moves.filter(({ before, saved }) => {
    const step = saved.timeline[before.timeline.length]
    const { personId } = before.responsible
    return (
      step !== undefined &&
      TAKES.includes(step.type) &&
      personId !== '' &&
      personId !== step.by.personId &&
      personId !== saved.responsible.personId
    )
  })
  return [...new Set(taken.map(({ before }) => before.responsible.personId))].flatMap((personId) => {
    const own = taken.filter(({ before }) => before.responsible.personId === personId)
    const [first] = own
    return first ? [jobForOne(personId, own, first, now)] : []
  })
}

function jobForOne(personId: string, own: readonly Move[], { before, saved }: Move, now: number): Job {
  const by = saved.timeline[before.timeline.length]?.by
  const to = saved.responsible
  const name = by?.name ?? ''
  const what = `您名下 ${own.length} 件诉求`
  return jobForPeople(`need_${saved.id}_${saved.version}_taken`, [personId], now, {
    title: by?.personId === to.personId ? `${name}接手了${what}` : `${name}把${what}交给了${to.name}`,
    text: own.map((move) => asSeenBy(move.saved, { reviews: false }).title).join('\n'),
    page: own.length === 1 ? `desk/need/index?needId=${saved.id}` : 'desk/queue/index',
    about: what,
    ...(own.length === 1 && { needId: saved.id }),
  })
}
