import { useCallback } from 'react'
import type { SendOptions } from '@/cloud/client'
import { useAction } from '@/cloud/use-action'
import { say } from '@/components/say'
import type { RefusalCode } from '@/shared/contract'
import type { Envelope, FieldFaults } from '@/shared/contract/action'
import type { NeedView } from '@/shared/contract/need-view'
import { sayRefusal } from '@/shared/contract/wording'

/** What a step reports to the page it belongs to. */
export interface StepOutcome {
  /** The need as it is now. */
  onDone: (answer: { need: NeedView }) => void
  /** The need is not what was shown: read it again. */
  onOutdated: () => void
}

export interface Step<Input> {
  pending: boolean
  refusal: string | undefined
  faults: FieldFaults
  /** True when it worked. */
  run(input: Input): Promise<boolean>
}

const OUTDATED: readonly RefusalCode[] = ['NotAllowedNow', 'ChangedMeanwhile']

/** One step of a need behind a button: runs it, says what was achieved, hands the newer need on. */
export function useStep<Input>(
  act: (input: Input, options?: SendOptions) => Promise<Envelope<{ need: NeedView }, RefusalCode>>,
  said: string,
  { onDone, onOutdated }: StepOutcome,
): Step<Input> {
  const action = useAction(act)
  const { run: send } = action
  const run = useCallback(
    async (input: Input) => {
      const answer = await send(input)
      if (answer.ok) {
        onDone(answer.data)
        say(said)
      } else if (OUTDATED.includes(answer.error.code)) onOutdated()
      return answer.ok
    },
    [onDone, onOutdated, said, send],
  )
  return {
    pending: action.pending,
    refusal: action.refusal && sayRefusal(action.refusal),
    faults: action.refusal?.fields ?? {},
    run,
  }
}
