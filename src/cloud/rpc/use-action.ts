import { useCallback, useEffect, useRef, useState } from 'react'
import type { Envelope, Failure } from '@/shared/contract/action'
import type { SendOptions } from './client'
import { newRequestId } from './request-id'

export interface RunningAction<Input, Data, Code extends string> {
  data: Data | undefined
  refusal: Failure<Code> | undefined
  pending: boolean
  /** Sends one call at a time: while one is running, its promise is returned again. */
  run(input: Input): Promise<Envelope<Data, Code>>
  /** No answer came to the last attempt: whether it worked is not known. */
  unsent: boolean
  /** Calls `send`, which calls `run`; an input that differs from the lost one is not sent. */
  again(send: () => unknown): void
  /** Forgets answer and refusal. */
  reset(): void
}

/**
 * One action behind a button: `useAction(cloud.needs.claim)`. A tap with the same input after a lost answer is the same intent: it
 * carries the same requestId, so the cloud carries it out once.
 */
export function useAction<Input, Data, Code extends string>(
  act: (input: Input, options?: SendOptions) => Promise<Envelope<Data, Code>>,
): RunningAction<Input, Data, Code> {
  const [state, setState] = useState<{ data?: Data; refusal?: Failure<Code>; pending: boolean }>({
    pending: false,
  })
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
      const requestId = before?.text === text ? before.requestId : newRequestId()
      setState(({ data }) => ({ ...(data !== undefined && { data }), pending: true }))
      const sending = act(input, { requestId }).then((answer) => {
        running.current = undefined
        lost.current =
          !answer.ok && answer.error.code === 'Unavailable' ? { text, requestId, answer } : undefined
        if (mounted.current)
          setState(
            answer.ok ? { data: answer.data, pending: false } : { refusal: answer.error, pending: false },
          )
        return answer
      })
      running.current = sending
      return sending
    },
    [act],
  )

  const again = useCallback((send: () => unknown) => {
    onlyLost.current = true
    void send()
    onlyLost.current = false
  }, [])
  const reset = useCallback(() => setState({ pending: false }), [])
  const { data, refusal, pending } = state
  return { data, refusal, pending, unsent: !pending && refusal?.code === 'Unavailable', run, again, reset }
}
