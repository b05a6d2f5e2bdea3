import type { Contract, FunctionName } from '@/shared/contract'
import type { Action, Call, Envelope, InputOf, OutputOf, RefusalOf } from '@/shared/contract/action'
import { CONTRACT_LEVEL } from '@/shared/contract/level'
import { RELEASE } from './environment'
import { newRequestId } from './request-id'
import { transport } from './connection'
import { whileSaidSlow } from './slowness'

export interface SendOptions {
  /** Names the intent. Give the same one to repeat an intent whose answer was lost; left out, a new one is made. */
  requestId?: string
}

type Answer<A extends Action> = Promise<Envelope<OutputOf<A>, RefusalOf<A>>>
type Send<A extends Action> = (input: InputOf<A>, options?: SendOptions) => Answer<A>

/** `cloud.needs.post(input)`: one function per action of the contract. */
export type Cloud = {
  readonly [F in FunctionName]: {
    readonly [K in keyof Contract[F]]: Contract[F][K] extends Action ? Send<Contract[F][K]> : never
  }
}

/** Pauses before the second and third attempt. */
const RETRY_AFTER_MS = [400, 1600] as const
const UNAVAILABLE = { ok: false, error: { code: 'Unavailable' } } as const

type Wait = (delayMs: number) => Promise<void>
const wait: Wait = (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs))

/** The action to call, and its input. */
interface Target {
  functionName: string
  action: string
  input: unknown
}

/**
 * Sends a call. A failed attempt is repeated with the same requestId, so that nothing happens twice. Never rejects: when the network
 * stays away the answer is `Unavailable`.
 */
export function sendCall(target: Target, options: SendOptions = {}, pause: Wait = wait): Promise<unknown> {
  return whileSaidSlow(sendUntilAnswered(target, options, pause))
}

async function sendUntilAnswered(
  { functionName, action, input }: Target,
  options: SendOptions,
  pause: Wait,
): Promise<unknown> {
  const requestId = options.requestId ?? newRequestId()
  const call: Call = { action, input, requestId, level: CONTRACT_LEVEL, ...(RELEASE && { release: RELEASE }) }
  for (const delayMs of [...RETRY_AFTER_MS, undefined]) {
    try {
      const answer = await transport().invoke(functionName, call)
      if (isEnvelope(answer)) return answer
    } catch {
      // Offline, timed out, or no JSON: go on with the next attempt, if there is one.
    }
    if (delayMs !== undefined) await pause(delayMs)
  }
  return UNAVAILABLE
}

function isEnvelope(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean'
}

/**
 * The cloud as the contract describes it. Only types come from the contract, so no schema enters the bundle here; a proxy turns names
 * into calls. The cloud parses its own answers by the contract before it sends them, so the client does not parse them again.
 */
export const cloud = new Proxy({} as Cloud, {
  get: (_cloud, functionName) => functionProxy(String(functionName)),
})

type SendAny = (input: unknown, options?: SendOptions) => Promise<unknown>

const proxies = new Map<string, object>()

function functionProxy(functionName: string): object {
  const known = proxies.get(functionName)
  if (known) return known
  const sends = new Map<string, SendAny>()
  const made = new Proxy(
    {},
    {
      get: (_actions, name) => {
        const action = String(name)
        const existing = sends.get(action)
        if (existing) return existing
        const send: SendAny = (input, options) => sendCall({ functionName, action, input }, options)
        sends.set(action, send)
        return send
      },
    },
  )
  proxies.set(functionName, made)
  return made
}
