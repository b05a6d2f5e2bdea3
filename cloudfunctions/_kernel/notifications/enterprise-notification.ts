import type { Enterprise } from '@/shared/domain/access/account'
import { thing } from '@/shared/domain/push/message-fields'
import { formatExactly } from '@/shared/domain/time/wording'
import type { Job } from '../data/repositories/jobs'

interface EnterpriseNotification {
  title: string
  text: string
  /** At most a few symbols, for the message. */
  state: string
  /** Absent: the inbox. */
  page?: string
}

/**
 * Tells people what the park did with an enterprise. The id is made of the enterprise and its version: the same change is told once.
 * @returns undefined when there is nobody to tell
 */
export function jobForEnterprise(
  { id, version, name }: Pick<Enterprise, 'id' | 'version' | 'name'>,
  to: readonly string[],
  now: number,
  { title, text, state, page = 'pages/notices/index' }: EnterpriseNotification,
): Job | undefined {
  if (to.length === 0) return undefined
  return {
    id: `enterprise_${id}_${version}`,
    version: 1,
    status: 'pending',
    dueAt: now,
    attempts: 0,
    to,
    notice: {
      title,
      text,
      template: 'need_progress',
      page,
      values: { title: thing(name), state, who: '管委会', at: formatExactly(now), note: thing(title) },
    },
    progress: {},
    createdAt: now,
  }
}
