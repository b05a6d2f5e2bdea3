/** Pauses before the next attempts of a step, in ms. Together two minutes, after which Tencent's own tools give up too. */
const PAUSES_MS = [2_000, 4_000, 8_000, 16_000, 30_000, 60_000] as const
/** Temporary errors: the function is still being changed, too many requests, the network. */
const PASSING =
  /ResourceInUse|FailedOperation\.(UpdateFunction|FunctionStatus|FunctionName)|Updating|Creating|正在更新|RequestLimitExceeded|InternalError|ECONNRESET|ETIMEDOUT|EAI_AGAIN|socket hang up/i

type Pause = (ms: number) => Promise<unknown>
const pauseFor: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs `work` and repeats it with growing pauses while it fails with temporary errors. @throws the last error of `work` */
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

/** Waits until a condition holds. @throws Error with `what` when it does not hold in time */
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

/** The text of an error with its `code`, in which Tencent's errors state their kind. */
function textOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return `${code} ${error instanceof Error ? error.message : String(error)}`
}
