import { thing } from '@/shared/domain/push/message-fields'
import { formatExactly } from '@/shared/domain/time/wording'
import type { Job } from '../data/repositories/jobs'

/** What a job tells people, in the inbox and in the message. */
export interface Notification {
  title: string
  text: string
  /** The page that the message opens. */
  page: string
  needId?: string
  /** What the notification is about: a need, a name, a person. */
  about: string
  /** The present state of that, in a few symbols. */
  state: string
  /** The person who did it or answers for it; at most as long as the message's field. */
  who: string
  /** The instant that the message names, epoch ms; absent: now. */
  at?: number
  /** The last line of the message; absent: the title. */
  note?: string
}

/**
 * A job of the outbox that is due now.
 * @param id made of the cause of the job, so that a repeated run adds no second job
 * @param to ids of the persons who are told
 */
export function newJob(
  { id, to }: Pick<Job, 'id' | 'to'>,
  now: number,
  { title, text, page, needId, about, state, who, at = now, note = title }: Notification,
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
      values: { title: thing(about), state, who, at: formatExactly(at), note: thing(note) },
    },
    progress: {},
    createdAt: now,
  }
}
