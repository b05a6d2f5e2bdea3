import type { World } from '../../demo/world'

/**
 * Runs `work`, and all of `meanwhile` before one of its transactions begins, the one after `step` others: after what was read for it, before
 * what is written.
 * @returns whether there were so many
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
