import type { Responsible } from '@/shared/domain/access/party'
import { NEED_STATE_LABELS, type Need, type NeedEventType } from '@/shared/domain/need/need'
import { asSeenBy } from '@/shared/domain/need/review'
import { thing } from '@/shared/domain/push/message-fields'
import { formatDayAndTime } from '@/shared/domain/time/wording'
import type { Job } from '../data/repositories/jobs'
import { newJob, type Notification } from './new-job'

/** Titles of what people of the park are told of each other's steps. */
const PARK_TITLES: Readonly<Partial<Record<NeedEventType, string>>> = {
  raised: '两次没解决的诉求由您接手',
  rated: '有企业不满意，请您回访',
  declined: '管理员同意不受理',
  decline_refused: '管理员不同意不受理，请继续办',
  contest_upheld: '企业的异议成立，重新办理',
  contest_denied: '管理员维持不受理',
  called_back: '不满意的诉求已回访',
  call_back_reopened: '回访后重新办理',
}

const idOf = ({ id, version }: Need, about: string) => `need_${id}_${version}_${about}`

function contentOf(need: Need, title: string, page: 'desk' | 'pages') {
  const { title: asked } = asSeenBy(need, { reviews: false })
  return {
    title,
    text: asked,
    page: `${page}/need/index?needId=${need.id}`,
    needId: need.id,
    about: asked,
    state: NEED_STATE_LABELS[need.state],
    who: thing(need.timeline.at(-1)?.by.name ?? need.responsible.name),
  }
}

/** The content of a notification about a need, for people of the park. */
export function contentForPark(need: Need, title: string): Notification {
  return contentOf(need, title, 'desk')
}

/** The job that asks administrators for a ruling; undefined when the need has none to decide, or when there is no administrator. */
export function jobForRuling(need: Need, told: readonly Responsible[], now: number): Job | undefined {
  const { ruling } = need
  if (!ruling || told.length === 0) return undefined
  const title = ruling.kind === 'decline' ? '有诉求申请不受理，请您决定' : '企业对不受理有异议，请您决定'
  const content = contentOf(need, title, 'desk')
  const text = `${content.text}\n请在 ${formatDayAndTime(ruling.decideBy)} 前决定`
  const to = told.map(({ personId }) => personId)
  return newJob({ id: idOf(need, 'ruling'), to }, now, { ...content, text })
}

/** The job that tells people of the park of a step. The person who took the step is left out. */
export function jobForParkPeople(
  need: Need,
  type: NeedEventType,
  to: readonly string[],
  now: number,
): Job | undefined {
  const actor = need.timeline.at(-1)?.by.personId
  const told = [...new Set(to)].filter((personId) => personId !== '' && personId !== actor)
  const title = PARK_TITLES[type]
  if (title === undefined || told.length === 0) return undefined
  return newJob({ id: idOf(need, 'park'), to: told }, now, contentOf(need, title, 'desk'))
}

/** The job that tells the enterprise what the system did after the enterprise's own step. */
export function jobForEnterprise(need: Need, type: 'raised', now: number): Job | undefined {
  const { personId } = need.author
  if (personId === '') return undefined
  const content = contentOf(need, '您的诉求已由管理员接手', 'pages')
  const text = `${content.text}\n${need.timeline.at(-1)?.text ?? ''}`
  return newJob({ id: idOf(need, type), to: [personId] }, now, { ...content, text })
}
