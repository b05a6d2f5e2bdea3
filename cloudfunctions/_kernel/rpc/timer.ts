import type { CommonCode, Envelope } from '@/shared/contract/action'
import { forgetInstance } from '../data/instance-memory'
import { heartbeats } from '../data/heartbeats'
import { tryOpenApis } from '../platform/open-apis'
import { wakeSleepers } from '../platform/wake'
import { identify } from './identity'
import { log } from './log'
import { failures } from '../data/repositories/failures'
import { withoutPeople } from './redact'

/**
 * What a timer's firing does; `now` is when it began, epoch ms; `isWoken`: another function has made work for it; `ids`: of the documents
 * that it was woken for, none when it looks for its work itself.
 */
export type TimerWork = (now: number, isWoken: boolean, ids: readonly string[]) => Promise<unknown>

/** What anybody hears who is not the timer. */
const NOT_FOUND: Envelope<never, CommonCode> = { ok: false, error: { code: 'NotFound' } }

/** The entry of a function without actions: it works for its timer only. */
export function serveTimer(name: string, work: TimerWork) {
  const main = async (event?: unknown): Promise<unknown> => {
    if (identify().fromTimer) return runTimer(name, work, Date.now())
    return (await tryOpenApis(event)) ?? NOT_FOUND
  }
  return Object.assign(main, { forget: forgetInstance })
}

/** One firing: its end is logged and leaves a heartbeat, by which the health page tells a timer that has stalled. */
export async function runTimer(name: string, work: TimerWork, startedAt: number): Promise<unknown> {
  try {
    const result = await work(startedAt, false, [])
    await wakeSleepers()
    await heartbeats.beat(name, startedAt, true)
    log('timer', { function: name, ok: true, durationMs: Date.now() - startedAt })
    return result
  } catch (error) {
    const { name: kind = 'Error', message = String(error) } = error instanceof Error ? error : {}
    log('timer', { function: name, ok: false, kind, message: withoutPeople(message).slice(0, 500) })
    await failures.note(`${name}.timer`, 'Unavailable', startedAt)
    await heartbeats.beat(name, startedAt, false).catch(() => undefined)
    throw error
  }
}

/** The same work, because there is some: no heartbeat, which is the timer's alone. */
export async function runWoken(
  name: string,
  work: TimerWork,
  startedAt: number,
  ids: readonly string[],
): Promise<unknown> {
  try {
    const result = await work(startedAt, true, ids)
    await wakeSleepers()
    log('woken', { function: name, ok: true, durationMs: Date.now() - startedAt })
    return result
  } catch (error) {
    const { name: kind = 'Error', message = String(error) } = error instanceof Error ? error : {}
    log('woken', { function: name, ok: false, kind, message: withoutPeople(message).slice(0, 500) })
    await failures.note(`${name}.woken`, 'Unavailable', startedAt)
    throw error
  }
}
