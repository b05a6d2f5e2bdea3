import { MINUTE_MS } from '@/shared/domain/time/units'
import { log } from '../_kernel/rpc/log'
import { type Job, jobs, inbox } from '../_kernel/data/repositories/jobs'
import { noteWork } from '../_kernel/platform/wake'
import { sendMessage } from '../_kernel/platform/messages'
import { correctQuota, quotas } from '../_kernel/notifications/quotas'
import { systemTransaction } from '../_kernel/data/system-transaction'
import type { Transaction } from '../_kernel/data/transaction'
import { people } from '../_kernel/data/repositories/people'

const BATCH = 20
const ATTEMPTS_MAX = 5
const BACKOFF_MS = MINUTE_MS
/** Most recipients in one transaction, which the platform wants small. */
const PEOPLE_A_CHANGE = 20
/** No further job begins after this time, so that the platform's time-out interrupts none. */
const BUDGET_MS = 12_000

/**
 * Works through the outbox. Every recipient gets an inbox entry; a recipient who allowed it also gets a subscription message.
 * @param ids the jobs for which this firing was woken; empty: the oldest that are due
 */
export async function dispatchNotices(
  startedAt: number,
  _isWoken: boolean,
  ids: readonly string[],
): Promise<{ done: number }> {
  let done = 0
  const due = ids.length > 0 ? (await jobs.byIds(ids)).filter(isDue) : await jobs.due(startedAt, BATCH)
  const left = [...due]
  while (left.length > 0 && Date.now() - startedAt <= BUDGET_MS) {
    const job = left.shift()
    if (job && (await work(job))) done += 1
  }
  for (const { id } of left) noteWork('notices', id)
  // More jobs may be due than this query gave.
  if (ids.length === 0 && due.length >= BATCH && done > 0) noteWork('notices')
  return { done }
}

function isDue({ status, dueAt }: Job): boolean {
  return status === 'pending' && dueAt <= Date.now()
}

async function work({ id, trace, notice }: Job): Promise<boolean> {
  const { job: told, waiting } = await putIntoInboxes(id)
  let job = told
  let mustRetry = false
  for (const [index, personId] of waiting.entries()) {
    const progress = await send(notice, id, personId)
    if (progress === 'inbox') mustRetry = true
    const isLast = index === waiting.length - 1
    job = await change(id, (held) => {
      const next = progress ? { ...held, progress: { ...held.progress, [personId]: progress } } : held
      return isLast ? afterAttempt(next, mustRetry) : next
    })
  }
  log('job', { trace, id, status: job?.status ?? 'gone', attempts: job?.attempts ?? 0 })
  return job?.status === 'done'
}

/** The job after an attempt: done, or due again when the platform could not take a message now. */
function afterAttempt(held: Job, mustRetry: boolean): Job {
  const attempts = held.attempts + 1
  if (!mustRetry || attempts >= ATTEMPTS_MAX) return { ...held, attempts, status: 'done' }
  return { ...held, attempts, dueAt: Date.now() + BACKOFF_MS * 2 ** held.attempts }
}

/**
 * Writes inbox entries, counts of unread notices and progress, for twenty people in one transaction. A job without messages to send is done
 * after the last transaction.
 * @param from the index of the first recipient of this transaction
 * @returns the job as it is now, and the recipients to whom a message may still be sent
 */
async function putIntoInboxes(jobId: string, from = 0): Promise<{ job: Job | undefined; waiting: string[] }> {
  const until = from + PEOPLE_A_CHANGE
  const told = await systemTransaction(async (tx) => {
    const job = await tx.use(jobs).byId(jobId)
    if (!job || job.status === 'done') return { job, waiting: [] }
    const progress = { ...job.progress }
    for (const personId of job.to.slice(from, until))
      if (progress[personId] === undefined) {
        const isAllowed = await putIntoInbox(tx, job, personId)
        if (isAllowed !== undefined) progress[personId] = isAllowed ? 'inbox' : 'no_quota'
      }
    const next = { ...job, progress }
    // These recipients have the inbox entry and allowed a message, which is not sent yet.
    const waiting = job.to.filter((personId) => progress[personId] === 'inbox')
    const isSettled = waiting.length === 0 && until >= job.to.length
    const saved = await tx.use(jobs).update(isSettled ? afterAttempt(next, false) : next, job.version)
    return { job: saved, waiting }
  })
  const isMore = told.job?.status === 'pending' && until < told.job.to.length
  return isMore ? putIntoInboxes(jobId, until) : told
}

/** @returns true when a message may be sent as well; undefined when the person's data was deleted: then nothing is written */
async function putIntoInbox(tx: Transaction, job: Job, personId: string): Promise<boolean | undefined> {
  const person = await tx.use(people).byId(personId)
  if (!person || person.erasedAt !== undefined) return undefined
  const { title, text, needId, template } = job.notice
  const entry = {
    id: `${job.id}_${personId}`,
    version: 1,
    personId,
    title,
    text,
    at: Date.now(),
    read: false,
  }
  await tx.use(inbox).insert({ ...entry, ...(needId !== undefined && { needId }) })
  await tx.use(people).update({ ...person, unread: person.unread + 1 }, person.version)
  return (person.quota[template] ?? 0) > 0
}

/**
 * Sends a message. Marks it `sending` before the quota is changed and the platform is called, so a crash in between may lose a message but never
 * sends it twice.
 * @returns the new progress; undefined when another firing sends the message, or when the person is gone
 */
async function send(
  { template, page, values }: Job['notice'],
  jobId: string,
  personId: string,
): Promise<Job['progress'][string] | undefined> {
  const openid = await systemTransaction(async (tx) => {
    const [held, person] = [await tx.use(jobs).byId(jobId), await tx.use(people).byId(personId)]
    if (!held || !person || person.erasedAt !== undefined || held.progress[personId] !== 'inbox')
      return undefined
    await tx
      .use(jobs)
      .update({ ...held, progress: { ...held.progress, [personId]: 'sending' } }, held.version)
    return person.openid
  })
  if (openid === undefined) return undefined
  await quotas.take([personId], template)
  const delivery = await sendMessage(openid, template, page, values)
  await correctQuota([personId], [delivery], template)
  return delivery === 'later' ? 'inbox' : delivery
}

async function change(jobId: string, next: (held: Job) => Job): Promise<Job | undefined> {
  return systemTransaction(async (tx) => {
    const held = await tx.use(jobs).byId(jobId)
    return held && (await tx.use(jobs).update(next(held), held.version))
  })
}
