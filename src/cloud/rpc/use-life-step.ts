import { useCallback } from 'react'
import type { RefusalCode } from '@/shared/contract'
import type { Envelope, FieldFaults } from '@/shared/contract/action'
import { formatRefusal } from '@/shared/contract/wording'
import type { SendOptions } from './client'
import { useAction } from './use-action'

/** What a step reports to the page it belongs to. */
export interface LifeOutcome<Data> {
  /** What it is about as it is now. */
  onDone: (answer: Data) => void
  /** It is not what was shown: read it again. */
  onOutdated: () => void
}

export interface LifeStep<Input> {
  pending: boolean
  refusal: string | undefined
  faults: FieldFaults
  /** True when it worked. */
  run(input: Input): Promise<boolean>
  reset(): void
}

const OUTDATED: readonly RefusalCode[] = ['NotAllowedNow', 'ChangedMeanwhile']

/** One step in the life of something behind a button: runs it, hands the newer state on, then `celebrate` says what was achieved. */
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
