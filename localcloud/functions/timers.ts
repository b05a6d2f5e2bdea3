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

/** The irregularities of a firing that happen in production. */
export type TimerOddity = 'twice' | 'missed' | { lateByMs: number }

/** The key of the wait for late firings in `waits`; no function has an empty name. */
const LATE = ''

/** The event production passes to a timer's function. */
const timerEvent = (triggerName: string, now: number): object => ({
  Type: 'Timer',
  TriggerName: triggerName,
  Time: new Date(now).toISOString(),
  Message: '',
})

/** Fires timer triggers: by hand, or by cron on the local clock. */
export class Timers {
  /** The pending time-outs by name of the function. */
  private readonly waits = new Map<string, NodeJS.Timeout>()
  private readonly oddities = new Map<string, TimerOddity>()
  private late: { name: string; dueAt: number; fireAt: number }[] = []
  private isClosed = false
  private stopWatching = (): void => undefined

  constructor(
    private readonly functions: Functions,
    private readonly clock: LocalClock,
    private readonly log: CloudLog,
  ) {}

  /** Fires a function's timer now, whatever the schedule says. */
  fire(functionName: string, dueAt = this.clock.now()): Promise<FunctionCall> {
    const config = this.functions.list().find(({ name }) => name === functionName)
    const triggerName = config?.triggers[0]?.name ?? functionName
    return this.functions.call(functionName, timerEvent(triggerName, dueAt), { source: 'wx_trigger' })
  }

  /** Makes timers fire by their cron expressions on the local clock from now on. */
  followCron(): void {
    this.stopWatching = this.clock.onJump(() => {
      this.fireLate()
      this.scheduleAll()
    })
    this.scheduleAll()
  }

  /** Makes the next firing of this function by cron irregular. */
  disturb(functionName: string, oddity: TimerOddity): void {
    this.oddities.set(functionName, oddity)
  }

  close(): void {
    this.isClosed = true
    this.stopWatching()
    for (const wait of this.waits.values()) clearTimeout(wait)
  }

  private scheduleAll(): void {
    for (const { name, triggers } of this.functions.list()) {
      const trigger = triggers[0]
      if (trigger) this.schedule(name, trigger.config, this.clock.now())
    }
  }

  private schedule(name: string, expression: string, after: number): void {
    const dueAt = nextFiring(expression, after)
    if (dueAt === undefined || this.isClosed) return
    this.wait(name, dueAt, () => {
      if (this.clock.now() < dueAt) return this.schedule(name, expression, after)
      this.fireWithOddity(name, dueAt)
      this.schedule(name, expression, Math.max(dueAt, this.clock.now()))
    })
  }

  /** Calls back at an instant, or earlier when the instant is further away than setTimeout can wait. */
  private wait(name: string, instant: number, callBack: () => void): void {
    clearTimeout(this.waits.get(name))
    const waitMs = Math.min(Math.max(0, instant - this.clock.now()), LONGEST_WAIT_MS)
    this.waits.set(name, setTimeout(callBack, waitMs).unref())
  }

  private fireWithOddity(name: string, dueAt: number): void {
    const oddity = this.oddities.get(name)
    this.oddities.delete(name)
    if (oddity === 'missed') return this.log({ level: 'info', event: 'timer-missed', function: name })
    if (typeof oddity === 'object') {
      this.late.push({ name, dueAt, fireAt: dueAt + oddity.lateByMs })
      return this.fireLate()
    }
    this.fireByCron(name, dueAt)
    if (oddity === 'twice') this.fireByCron(name, dueAt)
  }

  /** Fires the late firings that are due, and waits for the next one. */
  private fireLate(): void {
    const now = this.clock.now()
    const ready = this.late.filter(({ fireAt }) => fireAt <= now)
    this.late = this.late.filter(({ fireAt }) => fireAt > now)
    for (const { name, dueAt } of ready) this.fireByCron(name, dueAt)
    clearTimeout(this.waits.get(LATE))
    if (this.late.length > 0 && !this.isClosed)
      this.wait(LATE, Math.min(...this.late.map(({ fireAt }) => fireAt)), () => this.fireLate())
  }

  private fireByCron(name: string, dueAt: number): void {
    this.fire(name, dueAt).catch((error: unknown) =>
      this.log({ level: 'error', event: 'timer-failed', function: name, text: String(error) }),
    )
  }
}
