import { command, database } from '../_kernel/data/database'
import { type Push, pushes, pushLedger } from '../_kernel/data/repositories/pushes'
import { noteWork } from '../_kernel/platform/wake'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { dispatchPushes } from './dispatch'
import { sweepLasting } from './lasting'
import { isLive } from './live'
import { plan } from './plan'

const RUNNING_MAX = 50
/** Nothing new is begun after this; the platform ends the call at 20 s. */
const BUDGET_MS = 17_000

/**
 * One firing: pushes whose policy was taken back stop, those that are being planned go on, what is due is sent, what is finished is
 * closed. A firing may be late, missed or doubled, and may die anywhere: each step looks at what is there.
 */
export async function sweepPushes(
  startedAt: number,
  isWoken: boolean,
): Promise<{ planned: number; later: number; sent: number; done: number }> {
  const deadline = startedAt + BUDGET_MS
  const running = await pushes.running(RUNNING_MAX)
  let planned = 0
  for (const push of running) {
    if (!(await isLive(push, Date.now()))) await stop(push)
    else if (push.state === 'planning' && Date.now() < deadline) {
      if (await plan(push, Date.now(), deadline)) planned += 1
    }
  }
  const later = await sweepLasting(Date.now(), deadline, isWoken)
  const sent = await dispatchPushes(deadline)
  // What did not fit into this call is work for the next one, now.
  if ((running.length > 0 || later > 0) && (await isAnythingLeft())) noteWork('pushes')
  // Most firings find nothing: two queries then, and no more.
  return { planned, later, sent, done: running.length > 0 || later > 0 ? await close() : 0 }
}

async function isAnythingLeft(): Promise<boolean> {
  const [planning, due] = await Promise.all([pushes.running(RUNNING_MAX), pushLedger.due(Date.now(), 1)])
  return due.length > 0 || planning.some(({ state }) => state === 'planning')
}

/** No more messages: what waits becomes due at once, and whoever takes it up suppresses it. */
async function stop(push: Push): Promise<void> {
  await moveTo(push.id, 'stopped')
  await database.updateWhere(
    'push_ledger',
    { pushId: push.id, open: true, owner: '' },
    { dueAt: push.at, version: command.inc(1) },
  )
}

/** Pushes of which nothing is left to do. */
async function close(): Promise<number> {
  let done = 0
  for (const push of await pushes.running(RUNNING_MAX)) {
    if (push.state !== 'sending' || (await pushLedger.openOf(push.id)) > 0) continue
    await moveTo(push.id, 'done')
    done += 1
  }
  return done
}

async function moveTo(pushId: string, state: Push['state']): Promise<void> {
  await systemTransaction(async (tx) => {
    const held = await tx.use(pushes).byId(pushId)
    if (held && (held.state === 'planning' || held.state === 'sending'))
      await tx.use(pushes).update({ ...held, state }, held.version)
  })
}
