import { useCallback, useEffect, useRef, useState } from 'react'
import { useNetworkBack } from '@/cloud/device/use-network-back'
import { showToast } from '@/ui/platform/feedback'
import type { Envelope } from '@/shared/contract/action'
import type { RefusalCode } from '@/shared/contract'
import type { BatchOutcome } from '@/shared/contract/need-batch'
import { NEED_BATCH_MAX } from '@/shared/contract/limits'
import { formatRefusal } from '@/shared/contract/wording'

/** The officer can call the step off for this long. Until then nothing is sent. */
const DELAY_S = 8

/** The step that will be done with the chosen needs. */
export interface BatchStep {
  /** The step in words: 交给孙杰. */
  text: string
  send: (needIds: string[]) => Promise<Envelope<{ outcomes: readonly BatchOutcome[] }, RefusalCode>>
}

interface BatchResult {
  text: string
  done: number
  /** Needs that did not change, each with the reason in words. */
  left: readonly { needId: string; why: string }[]
}

export interface Batch {
  chosen: readonly string[]
  isFull: boolean
  toggle: (needId: string) => void
  clear: () => void
  /** The step that waits, and the seconds that are left to call it off. Undefined when none waits. */
  waiting: { text: string; count: number; leftS: number } | undefined
  /** Calls the step off before anything is sent. */
  callOff: () => void
  sending: boolean
  begin: (step: BatchStep) => void
  /** Does the waiting step at once. */
  hurry: () => void
  result: BatchResult | undefined
  /** Why nothing was done. */
  refusal: string | undefined
  /** The answer was lost, so the result is unknown. `hurry`, or the return of the network, sends the step again. */
  unsure: boolean
}

/**
 * Chooses needs and does one step with all of them, after a pause in which it can be called off. It calls `onDone` when the list is out of
 * date.
 */
export function useBatch(onDone: () => void): Batch {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [step, setStep] = useState<BatchStep>()
  const [leftS, setLeftS] = useState(0)
  const [sending, setSending] = useState(false)
  const [result, setResult] = useState<BatchResult>()
  const [refusal, setRefusal] = useState<string>()
  const [unsure, setUnsure] = useState(false)
  const waits = step !== undefined && !sending && !unsure
  useSaidWhenLeft(waits)

  const send = useCallback(async () => {
    if (!step) return
    setSending(true)
    const answer = await step.send([...chosen])
    setSending(false)
    // The same step goes out again with the same requestId, so nothing happens twice.
    const isLost = !answer.ok && answer.error.code === 'Unavailable'
    setUnsure(isLost)
    if (isLost) return
    setStep(undefined)
    if (!answer.ok) {
      setRefusal(formatRefusal(answer.error))
      return
    }
    const left = answer.data.outcomes.flatMap(({ needId, why }) =>
      why === undefined ? [] : [{ needId, why: formatRefusal({ code: why }) }],
    )
    setResult({ text: step.text, done: answer.data.outcomes.length - left.length, left })
    setChosen(left.map(({ needId }) => needId))
    onDone()
  }, [chosen, onDone, step])

  useNetworkBack(unsure && !sending, () => void send())

  useEffect(() => {
    if (!waits) return undefined
    const timer = setTimeout(() => (leftS > 1 ? setLeftS(leftS - 1) : void send()), 1000)
    return () => clearTimeout(timer)
  }, [waits, leftS, send])

  return {
    chosen,
    isFull: chosen.length >= NEED_BATCH_MAX,
    toggle: (needId) => {
      if (step) return
      setResult(undefined)
      setChosen((before) =>
        before.includes(needId)
          ? before.filter((one) => one !== needId)
          : [...before, needId].slice(0, NEED_BATCH_MAX),
      )
    },
    clear: () => {
      setChosen([])
      setResult(undefined)
      setRefusal(undefined)
    },
    waiting: waits ? { text: step.text, count: chosen.length, leftS } : undefined,
    callOff: () => setStep(undefined),
    sending,
    begin: (next) => {
      setResult(undefined)
      setRefusal(undefined)
      setLeftS(DELAY_S)
      setStep(next)
    },
    hurry: () => void send(),
    result,
    refusal,
    unsure,
  }
}

/** Tells an officer who leaves the page during the pause that nothing was done. */
function useSaidWhenLeft(waits: boolean): void {
  const latest = useRef(waits)
  latest.current = waits
  useEffect(
    () => () => {
      if (latest.current) showToast('您离开了工作台，刚才选的没有办')
    },
    [],
  )
}
