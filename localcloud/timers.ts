import { Cron } from 'croner'
import type { LocalClock } from './clock'
import type { FunctionCall, Functions } from './functions'
import type { Log } from './log'

/** setTimeout cannot wait longer than this. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

/** The next instant of a 7-field cron expression (sec min hour day month week year, UTC+8) after `from`, epoch ms. */
export function nextFiring(expression: string, from: number): number | undefined {
  const cron = new Cron(expression, { timezone: 'Asia/Shanghai', paused: true })
  return cron.nextRun(new Date(from))?.getTime()
}

/** Fires timer triggers: by hand, or by cron on the local clock. */
export interface Timers {
  /** Fires a function's timer now, whatever the schedule says. */
  fire(functionName: string): Promise<FunctionCall>
  /** From now on timers fire by their cron expressions on the local clock. */
  followCron(): void
  close(): void
}

/** The event production passes to a timer's function. */
const timerEvent = (triggerName: string, now: number): object => ({
  Type: 'Timer',
  TriggerName: triggerName,
  Time: new Date(now).toISOString(),
  Message: '',
})

export function createTimers(functions: Functions, clock: LocalClock, log: Log): Timers {
  const waiting = new Map<string, NodeJS.Timeout>()
  let closed = false

  const fire = async (functionName: string): Promise<FunctionCall> => {
    const config = functions.list().find(({ name }) => name === functionName)
    const trigger = config?.triggers[0]
    return functions.call(functionName, timerEvent(trigger?.name ?? functionName, clock.now()), {
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
      fire(name).catch((error: unknown) =>
        log({ level: 'error', event: 'timer-failed', function: name, text: String(error) }),
      )
      schedule(name, expression, Math.max(due, clock.now()))
    }, wait)
    waiting.set(name, timer.unref())
  }

  const scheduleAll = () => {
    for (const { name, triggers } of functions.list()) {
      const trigger = triggers[0]
      if (trigger) schedule(name, trigger.config, clock.now())
    }
  }
  let stopWatching = (): void => undefined

  return {
    fire,
    followCron: () => {
      stopWatching = clock.onJump(scheduleAll)
      scheduleAll()
    },
    close: () => {
      closed = true
      stopWatching()
      for (const timer of waiting.values()) clearTimeout(timer)
    },
  }
}
