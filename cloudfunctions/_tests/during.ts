import type { World } from '../../demo/world'

/**
 * Runs `work`, and all of `meanwhile` just before the transaction of `work` that follows `step` others: after the reads for that transaction and before
 * its writes.
 * @returns whether `work` had that many transactions
 */
export async function during(
  world: World,
  { step, work }: { step: number; work: () => Promise<unknown> },
  meanwhile: () => Promise<unknown>,
): Promise<boolean> {
  let begun = 0
  let isDone = false
  world.cloud.trouble.plan({
    share: 0,
    beforeTransaction: async () => {
      if (isDone || begun++ < step) return
      isDone = true
      await meanwhile()
    },
  })
  await work()
  world.cloud.trouble.plan(undefined)
  return isDone
}
