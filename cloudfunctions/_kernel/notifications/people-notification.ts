import type { Job } from '../data/repositories/jobs'
import { newJob, type Notification } from './new-job'

/** What people are told about themselves or about their region. */
type PeopleNotice = Pick<Notification, 'title' | 'text' | 'page' | 'about' | 'needId'>

/** The job that tells people of a change of persons. @param id made of the cause of the job, so that a repeated run adds no second job */
export function jobForPeople(id: string, to: readonly string[], now: number, notice: PeopleNotice): Job {
  return newJob({ id, to }, now, { ...notice, state: '有变动', who: '园区管委会' })
}
