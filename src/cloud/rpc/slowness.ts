/** The message comes within eight seconds of the tap, before the person taps a second time. */
const SLOW_MS = 7_000
/** Within this time no second message comes, because several calls of one screen are slow together. */
const SILENT_MS = 30_000

let tell: () => void = () => undefined
let toldAt = Number.NEGATIVE_INFINITY

/** Sets the listener that tells the person that an answer takes long. Call it once, at launch. */
export function onSlowAnswer(listener: () => void): void {
  tell = listener
  toldAt = Number.NEGATIVE_INFINITY
}

/** Waits for the answer, and calls the listener if it has not come after seven seconds. */
export async function whileSaidSlow<T>(answer: Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    if (Date.now() - toldAt < SILENT_MS) return
    toldAt = Date.now()
    tell()
  }, SLOW_MS)
  try {
    return await answer
  } finally {
    clearTimeout(timer)
  }
}
