import type { ConfiguredTemplate } from '../../platform/templates'
import { command, database } from '../database'
import { collection, toItem } from './repository'

/** What a person is told, in the inbox and (if they allowed it) as a subscription message. */
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

/** How far a job is with one recipient. `sending` is written before the platform is called: after a crash nobody is told twice. */
type Progress = 'inbox' | 'sending' | 'sent' | 'no_quota' | 'exhausted' | 'broken'

/** A job of the outbox: written with the change it follows from; its id is made of what it is about, so a rerun adds nothing. */
export interface Job {
  id: string
  version: number
  /** The call that it follows from. */
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
  // A job remembers which call it follows from: the log of the message that it becomes says so.
  complete: (job, { trace }) => ({ trace, ...job }),
})
const inboxRows = collection<InboxEntry>('inbox', { audited: false })

export const jobs = {
  ...jobRows,
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
  /** What a person was told, newest first, not later than `from`; the first `skip` are left out. */
  before(personId: string, from: number | undefined, skip: number, limit: number): Promise<InboxEntry[]> {
    const where = { personId, ...(from !== undefined && { at: command.lte(from) }) }
    return inboxRows.find({ where, orderBy: [['at', 'desc']], skip, limit })
  },
}

/** Answers already given, by caller and requestId. */
export const requests = {
  async answerTo(key: string): Promise<{ action: string; answer: unknown } | undefined> {
    const document = await database.get('requests', key)
    return document && toItem<{ id: string; version: number; action: string; answer: unknown }>(document)
  },
}
