import { useCallback } from 'react'
import type { RefusalCode } from '@/shared/contract'
import type { Envelope, FieldFaults } from '@/shared/contract/action'
import { formatRefusal } from '@/shared/contract/wording'
import type { SendOptions } from './client'
import { useAction } from './use-action'

/** What a step reports to its page. */
export interface LifeOutcome<Data> {
  /** The step worked: `answer` has the newer state. */
  onDone: (answer: Data) => void
  /** Somebody else was faster: the page reads again. */
  onOutdated: () => void
}

export interface LifeStep<Input> {
  pending: boolean
  refusal: string | undefined
  faults: FieldFaults
  /** @returns whether it worked */
  run(input: Input): Promise<boolean>
  reset(): void
}

const OUTDATED: readonly RefusalCode[] = ['NotAllowedNow', 'ChangedMeanwhile']

/** One life cycle step behind a button: runs it, hands on the newer state, then calls `celebrate` to show what was achieved. */
export function useLifeStep<Input, Data>(
  act: (input: Input, options?: SendOptions) => Promise<Envelope<Data, RefusalCode>>,
  celebrate: () => void,
  { onDone, onOutdated }: LifeOutcome<Data>,
): LifeStep<Input> {
  const action = useAction(act)
  const { run: send, reset } = action
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
    pending: action.pending,
    refusal: action.refusal && formatRefusal(action.refusal),
    faults: action.refusal?.fields ?? {},
    run,
    reset,
  }
}
