import { journal } from '../journal'

/** The options of a wx API without its callbacks. */
export type Options = Readonly<Record<string, unknown>>

/** The work of an API. Its result goes to `success` with `errMsg` added; an error goes to `fail`. */
export type Implementation = (options: Options) => unknown

/** An error with WeChat's number. */
export class ApiFault extends Error {
  constructor(
    message: string,
    readonly errCode: number,
  ) {
    super(message)
  }
}

interface Callbacks {
  success?: (result: object) => void
  fail?: (fault: object) => void
  complete?: (result: object) => void
}

/** Behaviour of an API beside its result. */
export interface Manner {
  /** The API waits for the person's answer; meanwhile the screen counts as at rest. */
  waits?: boolean
}

const overrides = new Map<string, Implementation>()

/** From now on this API runs `implementation`; without one, its own again. For tests. */
export function answerCall(name: string, implementation?: Implementation): void {
  if (implementation) overrides.set(name, implementation)
  else overrides.delete(name)
}

/**
 * An API in WeChat's form: with callbacks success, fail and complete, or with a promise when there are none. A synchronous
 * implementation takes effect at once, so that a second call sees it; the answer comes later, as in WeChat.
 */
export function defineApi(
  name: string,
  implementation: Implementation,
  { waits = false }: Manner = {},
): (options?: unknown) => Promise<object> | undefined {
  return (given) => {
    const { success, fail, complete, ...options } = (given ?? {}) as Options & Callbacks
    const ended = journal.started(name, waits)
    const answer = attempt(overrides.get(name) ?? implementation, options).then(
      (result) => {
        const told = { errMsg: `${name}:ok`, ...(result as object | undefined) }
        ended('ok')
        success?.(told)
        complete?.(told)
        return told
      },
      (error: unknown) => {
        const told = faultOf(name, error)
        ended(told.errMsg)
        fail?.(told)
        complete?.(told)
        if (!fail && !complete && !success) throw new FailedCall(told)
        return told
      },
    )
    if (!success && !fail && !complete) return answer
    answer.catch((error: unknown) => journal.fault(`callback of ${name}`, error))
    return undefined
  }
}

/** The reason of a rejected promise: an object like WeChat's, but with a stack. */
class FailedCall extends Error {
  readonly errMsg: string
  constructor(told: { errMsg: string; errCode?: number }) {
    super(told.errMsg)
    this.errMsg = told.errMsg
    Object.assign(this, told)
  }
}

async function attempt(implementation: Implementation, options: Options): Promise<unknown> {
  return implementation(options)
}

function faultOf(name: string, error: unknown): { errMsg: string; errCode?: number } {
  const message = error instanceof Error ? error.message : String(error)
  const errMsg = message.startsWith(`${name}:`) ? message : `${name}:fail ${message}`
  return error instanceof ApiFault ? { errMsg, errCode: error.errCode } : { errMsg }
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : '')
