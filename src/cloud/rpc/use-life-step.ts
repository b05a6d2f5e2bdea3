import { useCallback } from 'react'
import type { RefusalCode } from '@/shared/contract'
import type { Envelope, FieldFaults } from '@/shared/contract/action'
import { formatRefusal } from '@/shared/contract/wording'
import type { SendOptions } from './client'
import { useAction, type IntentStore } from './use-action'

/** What a step reports to its page. */
export interface LifeOutcome<Data> {
  /** The step worked: `answer` has the newer state. */
  onDone: (answer: Data) => void
  /** Somebody else was faster: the page reads again. */
  onOutdated: () => void
}

export interface LifeStep<Input> {
  pending: boolean
  /** How often it was sent since it was mounted. */
  attempts: number
  refusal: string | undefined
  faults: FieldFaults
  /** True: no answer came to the last attempt, so it is not known whether it worked. */
  unsent: boolean
  /** @returns whether it worked */
  run(input: Input): Promise<boolean>
  /** Calls `send`, which calls `run`; words that have been changed since the last attempt are not sent. */
  again(send: () => unknown): void
  reset(): void
}

const OUTDATED: readonly RefusalCode[] = ['NotAllowedNow', 'ChangedMeanwhile', 'TakenUp', 'WordsChanged']

/** One life cycle step behind a button: runs it, hands on the newer state, then calls `celebrate` to show what was achieved. */
export function useLifeStep<Input, Data>(
  act: (input: Input, options?: SendOptions) => Promise<Envelope<Data, RefusalCode>>,
  celebrate: () => void,
  { onDone, onOutdated }: LifeOutcome<Data>,
  store?: IntentStore,
): LifeStep<Input> {
  const action = useAction(act, store)
  const { run: send, reset, again, unsent, attempts } = action
  const run = useCallback(
    async (input: Input) => {
      const answer = await send(input)
      if (answer.ok) {
        onDone(answer.data)
        celebrate()
      } else if (OUTDATED.includes(answer.error.code)) onOutdated()
      return answer.ok
    },
    [celebrate, onDone, onOutdated, send],
  )
  return {
    unsent,
    again,
    attempts,
    pending: action.pending,
    refusal: action.refusal && formatRefusal(action.refusal),
    faults: action.refusal?.fields ?? {},
    run,
    reset,
  }
}
