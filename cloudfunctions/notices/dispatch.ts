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
/** Recipients whom one transaction tells: it stays as small as the platform wants one. */
const PEOPLE_A_CHANGE = 20
/** Stop taking up jobs before the platform's time-out stops us. */
const BUDGET_MS = 12_000

/**
 * Drains the outbox: every recipient finds it in the inbox; who allowed it gets a subscription message as well.
 * @param ids the jobs that this firing was woken for; none: the oldest that are due
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
  // There may be more than were looked for.
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

/** The job after one round: done, or due again when the platform could not take a message now. */
function afterAttempt(held: Job, mustRetry: boolean): Job {
  const attempts = held.attempts + 1
  if (!mustRetry || attempts >= ATTEMPTS_MAX) return { ...held, attempts, status: 'done' }
  return { ...held, attempts, dueAt: Date.now() + BACKOFF_MS * 2 ** held.attempts }
}

/**
 * Inbox entries, counts of unread and progress, twenty people in one change; a job of which no message is to be sent is done with the last.
 * @param from the first recipient of this change
 * @returns the job as it is now, and those to whom a message may still be sent
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
    // They have it in the inbox and allowed a message that was not sent yet.
    const waiting = job.to.filter((personId) => progress[personId] === 'inbox')
    const isSettled = waiting.length === 0 && until >= job.to.length
    const saved = await tx.use(jobs).update(isSettled ? afterAttempt(next, false) : next, job.version)
    return { job: saved, waiting }
  })
  const isMore = told.job?.status === 'pending' && until < told.job.to.length
  return isMore ? putIntoInboxes(jobId, until) : told
}

/** Whether a message may be sent too; undefined: the person was forgotten, and gets nothing any more. */
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
 * Marks `sending` before the quota is touched and the platform is called: a crash in between may lose one message, never send two.
 * @returns how far the message came; undefined when another firing sends it, or nobody is there any more
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
