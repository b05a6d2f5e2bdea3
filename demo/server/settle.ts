import type { LocalCloud } from '../../localcloud/server'

/** An outbox that is not empty after this many rounds never will be. */
const ROUNDS_MAX = 100

/**
 * Lets everything that is due happen: verdicts on pictures, one firing of housekeeping, then the outbox until it is empty.
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
