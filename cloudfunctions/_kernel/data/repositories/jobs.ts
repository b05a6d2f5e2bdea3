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
  /** Page that the message opens. */
  page: string
  /** Values by the names of the template's fields. */
  values: Readonly<Record<string, string>>
}

/** How far a job is with one recipient. `sending` is written before the platform is called, so that a crash makes no second message. */
type Progress = 'inbox' | 'sending' | 'sent' | 'no_quota' | 'exhausted' | 'broken'

/** A job of the outbox, written in the transaction of the change that it follows from. Its id derives from its subject: a rerun adds nothing. */
export interface Job {
  id: string
  version: number
  /** The requestId of the call that it follows from. */
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
  // The log of the message that a job becomes names the call that it follows from.
  complete(job, { trace }, before) {
    // What the outbox itself writes about a job wakes nobody: it is at work on it.
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
  /** A person's entries, newest first, not later than `from` (epoch ms). The first `skip` are left out. */
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
