import { Cron } from 'croner'
import type { LocalClock } from '../clock'
import type { FunctionCall, Functions } from './functions'
import type { CloudLog } from '../log'

/** setTimeout cannot wait longer than this. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

/** The next instant of a 7-field cron expression (sec min hour day month week year, UTC+8) after `from`, epoch ms. */
export function nextFiring(expression: string, from: number): number | undefined {
  const cron = new Cron(expression, { timezone: 'Asia/Shanghai', paused: true })
  return cron.nextRun(new Date(from))?.getTime()
}

/** What may happen to one firing in production. */
export type TimerOddity = 'twice' | 'missed' | { lateByMs: number }

/** The wait for firings that were held back; no function has this name. */
const LATE = ''

/** Fires timer triggers: by hand, or by cron on the local clock. */
export interface Timers {
  /** Fires a function's timer now, whatever the schedule says. */
  fire(functionName: string): Promise<FunctionCall>
  /** From now on timers fire by their cron expressions on the local clock. */
  followCron(): void
  /** Makes the next firing by cron of this function odd. */
  disturb(functionName: string, oddity: TimerOddity): void
  close(): void
}

/** The event production passes to a timer's function. */
const timerEvent = (triggerName: string, now: number): object => ({
  Type: 'Timer',
  TriggerName: triggerName,
  Time: new Date(now).toISOString(),
  Message: '',
})

export function createTimers(functions: Functions, clock: LocalClock, log: CloudLog): Timers {
  const waiting = new Map<string, NodeJS.Timeout>()
  const odd = new Map<string, TimerOddity>()
  let late: { name: string; due: number; at: number }[] = []
  let closed = false

  const fire = async (functionName: string, due = clock.now()): Promise<FunctionCall> => {
    const config = functions.list().find(({ name }) => name === functionName)
    const trigger = config?.triggers[0]
    return functions.call(functionName, timerEvent(trigger?.name ?? functionName, due), {
      source: 'wx_trigger',
    })
  }

  const schedule = (name: string, expression: string, after: number) => {
    const due = nextFiring(expression, after)
    if (due === undefined || closed) return
    const wait = Math.min(Math.max(0, due - clock.now()), LONGEST_WAIT_MS)
    clearTimeout(waiting.get(name))
    const timer = setTimeout(() => {
      if (clock.now() < due) return schedule(name, expression, after)
      fireOddly(name, due)
      schedule(name, expression, Math.max(due, clock.now()))
    }, wait)
    waiting.set(name, timer.unref())
  }

  const fireByCron = (name: string, due: number) => {
    fire(name, due).catch((error: unknown) =>
      log({ level: 'error', event: 'timer-failed', function: name, text: String(error) }),
    )
  }

  /** Fires what was held back and is due by now; looks again when the next is. */
  const fireLate = () => {
    const now = clock.now()
    const ready = late.filter(({ at }) => at <= now)
    late = late.filter(({ at }) => at > now)
    for (const { name, due } of ready) fireByCron(name, due)
    const next = Math.min(...late.map(({ at }) => at))
    clearTimeout(waiting.get(LATE))
    if (late.length > 0 && !closed)
      waiting.set(LATE, setTimeout(fireLate, Math.min(next - now, LONGEST_WAIT_MS)).unref())
  }

  const fireOddly = (name: string, due: number) => {
    const oddity = odd.get(name)
    odd.delete(name)
    if (oddity === 'missed') return log({ level: 'info', event: 'timer-missed', function: name })
    if (typeof oddity === 'object') {
      late.push({ name, due, at: due + oddity.lateByMs })
      return fireLate()
    }
    fireByCron(name, due)
    if (oddity === 'twice') fireByCron(name, due)
  }

  const scheduleAll = () => {
    for (const { name, triggers } of functions.list()) {
      const trigger = triggers[0]
      if (trigger) schedule(name, trigger.config, clock.now())
    }
  }
  let stopWatching = (): void => undefined

  return {
    fire: (functionName) => fire(functionName),
    disturb: (functionName, oddity) => void odd.set(functionName, oddity),
    followCron: () => {
      stopWatching = clock.onJump(() => {
        fireLate()
        scheduleAll()
      })
      scheduleAll()
    },
    close: () => {
      closed = true
      stopWatching()
      for (const timer of waiting.values()) clearTimeout(timer)
    },
  }
}
