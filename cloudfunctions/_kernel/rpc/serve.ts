import type { Envelope, Failure, FunctionContract } from '@/shared/contract/action'
import { CONTRACT_LEVEL, FIRST_CONTRACT_LEVEL, LEAST_CONTRACT_LEVEL } from '@/shared/contract/level'
import { AlreadyDone } from '../data/change'
import { forgetInstance } from '../data/instance-memory'
import { failures } from '../data/repositories/failures'
import { tryOpenApis } from '../platform/open-apis'
import { isWake, wakeSleepers, wokenFor } from '../platform/wake'
import { ActionError } from './action-error'
import { checkedCall } from './check'
import type { Handler, Handlers } from './handler'
import { identify } from './identity'
import { newId } from './ids'
import { log } from './log'
import { withoutPeople } from './redact'
import { forLevel } from './former-phones'
import { runAction } from './run-action'
import { runTimer, runWoken, type TimerWork } from './timer'

/** Codes that the health page counts: an administrator should hear of it when there are many. */
const COUNTED: readonly string[] = ['Unavailable', 'TooMany']

interface Answer {
  envelope: Envelope<unknown>
  /** `needs.post`; the function's name alone when the call named no action. */
  path: string
  /** The requestId of the call, or an id made for it. */
  trace: string
}

/**
 * The entry of a cloud function: parse → identify → role and scope → handler → check output → the one catch. `forget` brings the instance into
 * the state that it had before its first call, because the local cloud reuses instances from one test world to the next.
 */
export function serve<C extends FunctionContract>(
  name: string,
  contract: C,
  handlers: Handlers<C>,
  timer?: TimerWork,
) {
  const main = async (event: unknown): Promise<unknown> => {
    const startedAt = Date.now()
    const { openid, fromTimer, fromFunction } = identify()
    if (fromTimer) return timer && runTimer(name, timer, startedAt)
    if (timer && isWake(event, fromFunction)) return runWoken(name, timer, startedAt, wokenFor(event))
    const trial = await tryOpenApis(event)
    if (trial) return trial
    const { envelope, path, trace } = await answerCall({ name, contract, handlers }, event, openid, startedAt)
    await wakeSleepers()
    if (!envelope.ok && COUNTED.includes(envelope.error.code))
      await failures.note(path, envelope.error.code, startedAt)
    log('call', {
      trace,
      function: name,
      action: path,
      ok: envelope.ok,
      ...(!envelope.ok && { code: envelope.error.code }),
      durationMs: Date.now() - startedAt,
    })
    return envelope
  }
  return Object.assign(main, { forget: forgetInstance })
}

async function answerCall<C extends FunctionContract>(
  { name, contract, handlers }: { name: string; contract: C; handlers: Handlers<C> },
  event: unknown,
  openid: string,
  now: number,
): Promise<Answer> {
  let path = name
  let trace = ''
  let level = FIRST_CONTRACT_LEVEL
  try {
    const call = checkedCall(event)
    trace = call.requestId ?? newId('t')
    level = call.level ?? FIRST_CONTRACT_LEVEL
    if (level < LEAST_CONTRACT_LEVEL) throw new ActionError('UpdateNeeded')
    // An older phone may ask for an action that no longer exists; it needs an update.
    if (!isActionOf(contract, call.action))
      throw new ActionError(level < CONTRACT_LEVEL ? 'UpdateNeeded' : 'NotFound')
    path = `${name}.${call.action}`
    const route = { path, ...routeTo(contract, handlers, call.action) }
    const envelope = await runAction(route, call, openid, now)
    return {
      envelope: envelope.ok ? { ok: true, data: forLevel(level, envelope.data) } : envelope,
      path,
      trace,
    }
  } catch (error) {
    if (error instanceof AlreadyDone)
      return { envelope: { ok: true, data: forLevel(level, error.answer) }, path, trace }
    return { envelope: { ok: false, error: failureFor(error, path, trace) }, path, trace }
  }
}

function isActionOf<C extends FunctionContract>(contract: C, name: string): name is string & keyof C {
  return Object.hasOwn(contract, name)
}

function routeTo<C extends FunctionContract, N extends keyof C>(
  contract: C,
  handlers: Handlers<C>,
  name: N,
): { action: C[N]; handler: Handler<C[N]> } {
  return { action: contract[name], handler: handlers[name] }
}

/** The one place where an unexpected error becomes an answer: `Unavailable` for the caller, its details only in the log. */
function failureFor(error: unknown, path: string, trace: string): Failure {
  if (error instanceof ActionError) return error.failure()
  const { name = 'Error', message = String(error), stack = '' } = error instanceof Error ? error : {}
  log('fault', {
    trace,
    action: path,
    name,
    message: withoutPeople(message).slice(0, 500),
    stack: withoutPeople(stack.replace(message, '')).slice(0, 1500),
  })
  return { code: 'Unavailable' }
}
