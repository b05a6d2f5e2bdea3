/** Pauses before a step is tried again, ms: together two minutes, after which Tencent's own tools give up too. */
const PAUSES_MS = [2_000, 4_000, 8_000, 16_000, 30_000, 60_000] as const
/** What passes by itself: the function is still being changed, too many requests, the network. */
const PASSING =
  /ResourceInUse|FailedOperation\.(UpdateFunction|FunctionStatus|FunctionName)|Updating|Creating|正在更新|RequestLimitExceeded|InternalError|ECONNRESET|ETIMEDOUT|EAI_AGAIN|socket hang up/i

type Pause = (ms: number) => Promise<unknown>
const pauseFor: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Does something, again with growing pauses while what stands against it passes by itself. @throws what it threw last */
export async function patiently<T>(work: () => Promise<T>, pause: Pause = pauseFor): Promise<T> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await work()
    } catch (error) {
      if (!PASSING.test(textOf(error))) throw error
    }
    await pause(pauseMs)
  }
  return work()
}

/** Waits until something is so. @throws Error with `what` when it never is */
export async function waitUntil(
  what: string,
  isSo: () => Promise<boolean>,
  pause: Pause = pauseFor,
): Promise<void> {
  for (const pauseMs of PAUSES_MS) {
    if (await isSo()) return
    await pause(pauseMs)
  }
  if (!(await isSo())) throw new Error(`${what}: waited for two minutes in vain`)
}

/** Tencent's errors carry their kind in `code`. */
function textOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return `${code} ${error instanceof Error ? error.message : String(error)}`
}
