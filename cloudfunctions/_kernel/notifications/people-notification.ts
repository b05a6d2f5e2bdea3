import { thing } from '@/shared/domain/push/message-fields'
import { formatExactly } from '@/shared/domain/time/wording'
import type { Job } from '../data/repositories/jobs'

/** What people are told about themselves or their place. */
interface PeopleNotice {
  title: string
  text: string
  /** Page that the message opens. */
  page: string
  /** What it is about, in a few words. */
  about: string
  needId?: string
}

/** The job that tells people of a change of persons. @param id made of what it is about: a rerun adds nothing */
export function jobForPeople(
  id: string,
  to: readonly string[],
  now: number,
  { title, text, page, about, needId }: PeopleNotice,
): Job {
  return {
    id,
    version: 1,
    status: 'pending',
    dueAt: now,
    attempts: 0,
    to,
    notice: {
      title,
      text,
      ...(needId !== undefined && { needId }),
      template: 'need_progress',
      page,
      values: {
        title: thing(about),
        state: '有变动',
        who: '园区管委会',
        at: formatExactly(now),
        note: thing(title),
      },
    },
    progress: {},
    createdAt: now,
  }
}
