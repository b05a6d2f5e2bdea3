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
  const lost = useRef<{ text: string; requestId: string } | undefined>(undefined)
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
      const requestId = lost.current?.text === text ? lost.current.requestId : newRequestId()
      setState((before) => ({ ...(before.data !== undefined && { data: before.data }), pending: true }))
      const sending = act(input, { requestId }).then((answer) => {
        running.current = undefined
        lost.current = !answer.ok && answer.error.code === 'Unavailable' ? { text, requestId } : undefined
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

  const reset = useCallback(() => setState({ pending: false }), [])
  return { data: state.data, refusal: state.refusal, pending: state.pending, run, reset }
}
