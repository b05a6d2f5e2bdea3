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
 * The work of a timer. `now` is when it began, epoch ms. `isWoken`: another function has made work for it. `ids`: the documents that it was
 * woken for; empty when it looks for its work by itself.
 */
export type TimerWork = (now: number, isWoken: boolean, ids: readonly string[]) => Promise<unknown>

/** The answer to every caller but the timer. */
const NOT_FOUND: Envelope<never, CommonCode> = { ok: false, error: { code: 'NotFound' } }

/** The entry of a function without actions: it works for its timer only. */
export function serveTimer(name: string, work: TimerWork) {
  const main = async (event?: unknown): Promise<unknown> => {
    if (identify().fromTimer) return runTimer(name, work, Date.now())
    return (await tryOpenApis(event)) ?? NOT_FOUND
  }
  return Object.assign(main, { forget: forgetInstance })
}

/** Runs one firing of the timer. Its end is logged and leaves a heartbeat, by which the health page recognises a stalled timer. */
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

/** Runs the same work when another function woke this one. It leaves no heartbeat, because a heartbeat shows that the timer runs. */
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
