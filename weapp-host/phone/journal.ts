import { isTimerDueSoon } from './timers'

/** Without a running call or a timer that is due, the screen is drawn after this time. */
const DRAWN_MS = 100
/** So many checks in a row must also find nothing new: when the machine stalls, time passes although work still waits. */
const DRAWN_LOOKS = 6

/** One call of a wx API. */
interface RecordedCall {
  api: string
  /** Undefined while the call runs. */
  outcome?: string
}

/** Figures of one interaction, from its begin until the screen is at rest. */
export interface JournalReading {
  /** UTF-8 bytes of everything that went over the bridge. */
  setDataBytes: number
  setDataCalls: number
  /** From the begin to the last event. */
  settledMs: number
  /** Elements of the page in front. */
  nodes: number
}

/** Faults and figures of the phone. Tests read it as `window.mp`. */
export interface PhoneJournal {
  /** Errors, unhandled rejections, unknown APIs, refused navigation: a journey asserts that it is empty. */
  readonly faults: string[]
  readonly calls: RecordedCall[]
  fault(where: string, what: unknown): void
  /** Records an API call; the caller passes the outcome to the returned function when the call ends. */
  started(api: string, waitsForPerson: boolean): (outcome: string) => void
  carried(bytes: number): void
  begin(): void
  /**
   * Whether no call runs, and either no timer is due soon and the screen is drawn, or nothing has happened for `quietMs`.
   * Call it once per frame: between two frames the browser does the waiting work.
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
