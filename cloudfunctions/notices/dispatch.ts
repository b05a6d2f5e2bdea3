import { MINUTE_MS } from '@/shared/domain/time/units'
import { log } from '../_kernel/rpc/log'
import { type Job, jobs, inbox } from '../_kernel/data/repositories/jobs'
import { noteWork } from '../_kernel/platform/wake'
import { sendMessage } from '../_kernel/platform/messages'
import { correctQuota, quotas } from '../_kernel/notifications/quotas'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { people } from '../_kernel/data/repositories/people'

const BATCH = 20
const ATTEMPTS_MAX = 5
const BACKOFF_MS = MINUTE_MS
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

async function work(job: Job): Promise<boolean> {
  let retry = false
  for (const personId of job.to) {
    if ((await putIntoInbox(job.id, personId)) && (await send(job, personId)) === 'later') retry = true
  }
  const next = await change(job.id, (held) => {
    const again = retry && held.attempts + 1 < ATTEMPTS_MAX
    return {
      ...held,
      attempts: held.attempts + 1,
      status: again ? 'pending' : 'done',
      ...(again && { dueAt: Date.now() + BACKOFF_MS * 2 ** held.attempts }),
    }
  })
  log('job', { trace: job.trace, id: job.id, status: next?.status ?? 'gone', attempts: next?.attempts ?? 0 })
  return next?.status === 'done'
}

/** Inbox entry, count of unread and progress in one change. True when a message may still be sent. */
async function putIntoInbox(jobId: string, personId: string): Promise<boolean> {
  return systemTransaction(async (tx) => {
    const job = await tx.use(jobs).byId(jobId)
    if (!job) return false
    const soFar = job.progress[personId]
    if (soFar !== undefined) return soFar === 'inbox'
    const person = await tx.use(people).byId(personId)
    // Who was forgotten gets nothing any more.
    if (!person || person.erasedAt !== undefined) return false
    const { title, text, needId } = job.notice
    const entry = {
      id: `${jobId}_${personId}`,
      version: 1,
      personId,
      title,
      text,
      at: Date.now(),
      read: false,
    }
    await tx.use(inbox).insert({ ...entry, ...(needId !== undefined && { needId }) })
    await tx.use(people).update({ ...person, unread: person.unread + 1 }, person.version)
    const allowed = (person.quota[job.notice.template] ?? 0) > 0
    await tx
      .use(jobs)
      .update(
        { ...job, progress: { ...job.progress, [personId]: allowed ? 'inbox' : 'no_quota' } },
        job.version,
      )
    return allowed
  })
}

/** Marks `sending` before the quota is touched and the platform is called: a crash in between may lose one message, never send two. */
async function send(job: Job, personId: string): Promise<'later' | 'settled'> {
  const openid = await systemTransaction(async (tx) => {
    const [held, person] = [await tx.use(jobs).byId(job.id), await tx.use(people).byId(personId)]
    if (!held || !person || person.erasedAt !== undefined || held.progress[personId] !== 'inbox')
      return undefined
    await tx
      .use(jobs)
      .update({ ...held, progress: { ...held.progress, [personId]: 'sending' } }, held.version)
    return person.openid
  })
  if (openid === undefined) return 'settled'
  const { template, page, values } = job.notice
  await quotas.take([personId], template)
  const delivery = await sendMessage(openid, template, page, values)
  await correctQuota([personId], [delivery], template)
  const progress = delivery === 'later' ? 'inbox' : delivery
  await change(job.id, (held) => ({ ...held, progress: { ...held.progress, [personId]: progress } }))
  return delivery === 'later' ? 'later' : 'settled'
}

async function change(jobId: string, next: (held: Job) => Job): Promise<Job | undefined> {
  return systemTransaction(async (tx) => {
    const held = await tx.use(jobs).byId(jobId)
    return held && (await tx.use(jobs).update(next(held), held.version))
  })
}
