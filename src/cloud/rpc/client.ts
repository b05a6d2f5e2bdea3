import type { Contract, FunctionName } from '@/shared/contract'
import type { Action, Call, Envelope, InputOf, OutputOf, RefusalOf } from '@/shared/contract/action'
import { newRequestId } from './request-id'
import { transport } from './connection'

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

/**
 * Sends a call; a failed attempt is repeated with the same requestId, so nothing happens twice. Never rejects: when the network
 * stays away the answer is `Unavailable`.
 */
export async function sendCall(
  functionName: string,
  action: string,
  input: unknown,
  options: SendOptions = {},
  pause: Wait = wait,
): Promise<unknown> {
  const call: Call = { action, input, requestId: options.requestId ?? newRequestId() }
  for (const delayMs of [...RETRY_AFTER_MS, undefined]) {
    try {
      const answer = await transport().invoke(functionName, call)
      if (isEnvelope(answer)) return answer
    } catch {
      // Offline, timed out, or an answer that is none: try again, then say so.
    }
    if (delayMs !== undefined) await pause(delayMs)
  }
  return UNAVAILABLE
}

function isEnvelope(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean'
}

/**
 * The cloud as the contract describes it. Types only: no schema gets into the bundle through here, names become calls by a proxy.
 * The cloud checks its own answers against the contract before it sends them, so the client does not check them again.
 */
export const cloud = new Proxy({} as Cloud, {
  get: (_cloud, functionName) => functionProxy(String(functionName)),
})

const proxies = new Map<string, object>()

function functionProxy(functionName: string): object {
  const known = proxies.get(functionName)
  if (known) return known
  const sends = new Map<string, (input: unknown, options?: SendOptions) => Promise<unknown>>()
  const made = new Proxy(
    {},
    {
      get: (_functions, action) => {
        const name = String(action)
        const existing = sends.get(name)
        if (existing) return existing
        const fresh = (input: unknown, options?: SendOptions) => sendCall(functionName, name, input, options)
        sends.set(name, fresh)
        return fresh
      },
    },
  )
  proxies.set(functionName, made)
  return made
}
