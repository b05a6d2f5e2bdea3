import { isTimerDueSoon } from './timers'

/** With nothing under way and no timer due, a screen is drawn by then. */
const DRAWN_MS = 100
/** And not before so many looks in a row found nothing new: while the machine stops, time passes and work still waits. */
const DRAWN_LOOKS = 6

/** One call of a wx API. */
interface RecordedCall {
  api: string
  /** Undefined while it goes on. */
  outcome?: string
}

/** What one interaction did, from its begin to when the screen came to rest. */
export interface JournalReading {
  /** UTF-8 bytes of everything that went over the bridge. */
  setDataBytes: number
  setDataCalls: number
  /** From the begin to the last thing that happened. */
  settledMs: number
  /** Elements of the page in front. */
  nodes: number
}

/** Everything that must not happen, and what was measured. Tests read it as `window.mp`. */
export interface PhoneJournal {
  /** Errors, unhandled rejections, unknown APIs, refused navigation: a journey asserts that it is empty. */
  readonly faults: string[]
  readonly calls: RecordedCall[]
  fault(where: string, what: unknown): void
  /** Notes an API call; call the result with the outcome when it ends. */
  started(api: string, waitsForPerson: boolean): (outcome: string) => void
  carried(bytes: number): void
  begin(): void
  /**
   * No call is under way, and either no timer is due soon and what was drawn stands, or nothing has happened for so long.
   * Is asked once a frame: between two frames the browser does the work that waits.
   */
  isQuiet(quietMs: number): boolean
  reading(): JournalReading
}

function createJournal(): PhoneJournal {
  const faults: string[] = []
  const calls: RecordedCall[] = []
  let underWay = 0
  let beganAtMs = performance.now()
  let lastAtMs = beganAtMs
  let setDataBytes = 0
  let setDataCalls = 0
  let stillLooks = 0
  const touch = () => {
    lastAtMs = performance.now()
    stillLooks = 0
  }
  return {
    faults,
    calls,
    fault(where, what) {
      const text = wordsOf(what)
      faults.push(`${where}: ${text}`)
      console.error(`[phone] ${where}: ${text}`)
    },
    started(api, waitsForPerson) {
      const call: RecordedCall = { api }
      calls.push(call)
      touch()
      if (!waitsForPerson) underWay += 1
      return (outcome) => {
        call.outcome = outcome
        touch()
        if (!waitsForPerson) underWay -= 1
      }
    },
    carried(bytes) {
      setDataBytes += bytes
      setDataCalls += 1
      touch()
    },
    begin() {
      beganAtMs = performance.now()
      lastAtMs = beganAtMs
      stillLooks = 0
      setDataBytes = 0
      setDataCalls = 0
    },
    isQuiet(quietMs) {
      const stillMs = performance.now() - lastAtMs
      stillLooks += 1
      return underWay === 0 && stillLooks > DRAWN_LOOKS && stillMs >= (isTimerDueSoon() ? quietMs : DRAWN_MS)
    },
    reading: () => ({
      setDataBytes,
      setDataCalls,
      settledMs: Math.round(lastAtMs - beganAtMs),
      nodes: document.querySelectorAll('wx-page.in-front *').length,
    }),
  }
}

function wordsOf(what: unknown): string {
  if (what instanceof Error) return what.stack ?? what.message
  return typeof what === 'string' ? what : JSON.stringify(what)
}

export const journal = createJournal()
