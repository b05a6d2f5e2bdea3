/** Whoever waits hears of it before they tap a second time: within eight seconds of the tap. */
const SLOW_MS = 7_000
/** Several calls of one screen are slow together: that is one message. */
const SILENT_MS = 30_000

let tell: () => void = () => undefined
let toldAt = Number.NEGATIVE_INFINITY

/** Chooses who says that an answer takes long, once, at launch. */
export function onSlowAnswer(listener: () => void): void {
  tell = listener
  toldAt = Number.NEGATIVE_INFINITY
}

/** The answer, whenever it comes; when it has not come after seven seconds, that is said. */
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
