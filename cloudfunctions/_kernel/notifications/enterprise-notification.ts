import type { Enterprise } from '@/shared/domain/access/account'
import type { Job } from '../data/repositories/jobs'
import { newJob } from './new-job'

interface EnterpriseNotification {
  title: string
  text: string
  /** A few symbols for the message. */
  state: string
  /** The page that the message opens; absent: the inbox. */
  page?: string
}

/**
 * The job that tells people what the park did with an enterprise. Its id is made of the enterprise and its version, so one change is told once.
 * @returns undefined when there is nobody to tell
 */
export function jobForEnterprise(
  { id, version, name }: Pick<Enterprise, 'id' | 'version' | 'name'>,
  to: readonly string[],
  now: number,
  { title, text, state, page = 'enterprise/notices/index' }: EnterpriseNotification,
): Job | undefined {
  if (to.length === 0) return undefined
  const about = { title, text, state, page, about: name, who: '管委会' }
  return newJob({ id: `enterprise_${id}_${version}`, to }, now, about)
}
