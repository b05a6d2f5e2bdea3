import type { ConfiguredTemplate } from '../../platform/templates'
import { noteWork } from '../../platform/wake'
import { command, database } from '../database'
import { collection } from './repository'

/** What a person reads in the inbox and, if they allowed it, as a subscription message. */
interface Notice {
  title: string
  text: string
  needId?: string
  template: ConfiguredTemplate
  /** The page that the message opens. */
  page: string
  /** Field names of the template → values. */
  values: Readonly<Record<string, string>>
}

/** How far a job is with one recipient. `sending` is written before the platform is called, so that a crash causes no second message. */
type Progress = 'inbox' | 'sending' | 'sent' | 'no_quota' | 'exhausted' | 'broken'

/** A job of the outbox, written in the transaction that causes it. Its id is made of its subject, so that a repeated run adds nothing. */
export interface Job {
  id: string
  version: number
  /** The requestId of the call that caused the job. */
  trace?: string
  status: 'pending' | 'done'
  dueAt: number
  attempts: number
  to: readonly string[]
  notice: Notice
  progress: Readonly<Record<string, Progress>>
  createdAt: number
}

export interface InboxEntry {
  id: string
  version: number
  personId: string
  title: string
  text: string
  needId?: string
  at: number
  read: boolean
}

const jobRows = collection<Job>('outbox', {
  audited: false,
  // The trace leads from the log of the message to the call that caused the job.
  complete(job, { trace }, before) {
    // Updates by the outbox itself wake nobody, because it is already at work on the job.
    if (!before && job.status === 'pending' && job.dueAt <= Date.now()) noteWork('notices', job.id)
    return { trace, ...job }
  },
})
const inboxRows = collection<InboxEntry>('inbox', { audited: false })

export const jobs = {
  ...jobRows,
  byIds(ids: readonly string[]): Promise<Job[]> {
    return jobRows.find({ where: { _id: command.in([...ids]) }, limit: ids.length })
  },
  due(now: number, limit: number): Promise<Job[]> {
    return jobRows.find({
      where: { status: 'pending', dueAt: command.lte(now) },
      orderBy: [['dueAt', 'asc']],
      limit,
    })
  },
}

export const inbox = {
  ...inboxRows,
  /** A person's entries up to `from` (epoch ms), the newest first, without the first `skip`. */
  before(personId: string, from: number | undefined, skip: number, limit: number): Promise<InboxEntry[]> {
    const where = { personId, ...(from !== undefined && { at: command.lte(from) }) }
    return inboxRows.find({ where, orderBy: [['at', 'desc']], skip, limit })
  },
}

/** Answers for repeated calls, by caller and requestId. */
export const requests = {
  /** @param key caller and requestId: see `makeChange` */
  async findAnswer(key: string): Promise<{ action: string; answer: unknown } | undefined> {
    const document = await database.get('requests', key)
    return document && { action: String(document['action']), answer: document['answer'] }
  },
}
