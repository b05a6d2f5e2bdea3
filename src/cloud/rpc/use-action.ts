import { useCallback, useEffect, useRef, useState } from 'react'
import type { Envelope, Failure } from '@/shared/contract/action'
import type { SendOptions } from './client'
import { newRequestId } from './request-id'

/** An attempt that was sent and not answered. */
export interface LostIntent {
  /** The input as it was sent, as JSON. */
  text: string
  requestId: string
}

/** Keeps a lost attempt over a restart, beside the draft that it was made of. */
export interface IntentStore {
  read(): LostIntent | undefined
  write(intent: LostIntent | undefined): void
}

export interface RunningAction<Input, Data, Code extends string> {
  data: Data | undefined
  refusal: Failure<Code> | undefined
  pending: boolean
  /** How often it was sent since it was mounted. */
  attempts: number
  /** Sends one call at a time: while one is running, its promise is returned again. */
  run(input: Input): Promise<Envelope<Data, Code>>
  /** True: no answer came to the last attempt, so it is not known whether it worked. */
  unsent: boolean
  /** Calls `send`, which calls `run`; an input that differs from the lost one is not sent. */
  again(send: () => unknown): void
  /** Forgets answer and refusal. */
  reset(): void
}

const AT_REST = { pending: false }

/**
 * One action behind a button: `useAction(cloud.needs.claim)`. A tap with the same input after a lost answer is the same intent: it
 * carries the same requestId, so the cloud carries it out once.
 * @param store for a text whose draft is stored on the device: the intent then outlives the page and the app
 */
export function useAction<Input, Data, Code extends string>(
  act: (input: Input, options?: SendOptions) => Promise<Envelope<Data, Code>>,
  store?: IntentStore,
): RunningAction<Input, Data, Code> {
  const [state, setState] = useState<{ data?: Data; refusal?: Failure<Code>; pending: boolean }>(AT_REST)
  const attempts = useRef(0)
  const running = useRef<Promise<Envelope<Data, Code>> | undefined>(undefined)
  const lost = useRef<{ text: string; requestId: string; answer: Envelope<Data, Code> } | undefined>(
    undefined,
  )
  const onlyLost = useRef(false)
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  const run = useCallback(
    (input: Input) => {
      if (running.current) return running.current
      const text = JSON.stringify(input)
      const before = lost.current
      if (onlyLost.current && before && before.text !== text) return Promise.resolve(before.answer)
      const known = before ?? store?.read()
      const requestId = known?.text === text ? known.requestId : newRequestId()
      store?.write({ text, requestId })
      attempts.current += 1
      setState(({ data }) => ({ ...(data !== undefined && { data }), pending: true }))
      const sending = act(input, { requestId }).then((answer) => {
        running.current = undefined
        const isLost = !answer.ok && answer.error.code === 'Unavailable'
        lost.current = isLost ? { text, requestId, answer } : undefined
        if (!isLost) store?.write(undefined)
        if (mounted.current)
          setState(
            answer.ok ? { data: answer.data, pending: false } : { refusal: answer.error, pending: false },
          )
        return answer
      })
      running.current = sending
      return sending
    },
    [act, store],
  )

  const again = useCallback((send: () => unknown) => {
    onlyLost.current = true
    void send()
    onlyLost.current = false
  }, [])
  const reset = useCallback(() => setState(AT_REST), [])
  const { data, refusal, pending } = state
  const unsent = !pending && refusal?.code === 'Unavailable'
  return { data, refusal, pending, attempts: attempts.current, unsent, run, again, reset }
}
