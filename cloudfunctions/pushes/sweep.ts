import { command, database } from '../_kernel/data/database'
import { type Push, pushes, pushLedger } from '../_kernel/data/repositories/pushes'
import { noteWork } from '../_kernel/platform/wake'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { dispatchPushes } from './dispatch'
import { sweepLasting } from './lasting'
import { isLive } from './live'
import { plan } from './plan'

const RUNNING_MAX = 50
/** No further step begins after this time. The platform ends the call at 20 s. */
const BUDGET_MS = 17_000

/**
 * Does the work of one firing: stops pushes whose policy is no longer in force, continues planning, sends messages that are due, and closes
 * finished pushes. A firing may be late, missed or doubled, and may die anywhere, because each step looks at what is stored.
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
  // Work that did not fit into this call goes to the next call at once.
  if ((running.length > 0 || later > 0) && (await isAnythingLeft())) noteWork('pushes')
  // Most firings find nothing. They cost two queries.
  return { planned, later, sent, done: running.length > 0 || later > 0 ? await close() : 0 }
}

async function isAnythingLeft(): Promise<boolean> {
  const [planning, due] = await Promise.all([pushes.running(RUNNING_MAX), pushLedger.due(Date.now(), 1)])
  return due.length > 0 || planning.some(({ state }) => state === 'planning')
}

/** Stops a push. Its waiting chunks become due at once, and the call that takes one up suppresses its messages. */
async function stop(push: Push): Promise<void> {
  await moveTo(push.id, 'stopped')
  await database.updateWhere(
    'push_ledger',
    { pushId: push.id, open: true, owner: '' },
    { dueAt: push.at, version: command.inc(1) },
  )
}

/** Marks pushes as done that have no work left. */
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
