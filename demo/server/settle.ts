import type { LocalCloud } from '../../localcloud/server'

/** After this many rounds a non-empty outbox counts as an error. */
const ROUNDS_MAX = 100

/**
 * Does everything that is due: pushes verdicts on pictures, fires housekeeping once, then empties the outbox.
 * @throws Error when the outbox does not become empty
 */
export async function settle(cloud: LocalCloud): Promise<void> {
  await cloud.pushVerdicts()
  await cloud.fireTimer('housekeeping')
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const due = { status: 'pending', dueAt: { $lte: cloud.clock.now() } }
    const jobs = cloud.database.count('outbox', due)
    const pushes =
      cloud.database.count('pushes', { state: 'planning' }) +
      cloud.database.count('push_ledger', { open: true, dueAt: { $lte: cloud.clock.now() } })
    if (jobs + pushes === 0) return
    if (jobs > 0) await cloud.fireTimer('notices')
    if (pushes > 0) await cloud.fireTimer('pushes')
  }
  throw new Error(`the outbox is not empty after ${ROUNDS_MAX} rounds`)
}
