import { useCallback } from 'react'
import type { SendOptions } from '@/cloud/client'
import { useAction } from '@/cloud/use-action'
import { say } from '@/components/say'
import type { RefusalCode } from '@/shared/contract'
import type { Envelope, FieldFaults } from '@/shared/contract/action'
import type { PolicyView } from '@/shared/contract/policy-view'
import { sayRefusal } from '@/shared/contract/wording'

/** What a step reports to the page it belongs to. */
export interface PolicyOutcome {
  /** The policy as it is now. */
  onDone: (answer: { policy: PolicyView }) => void
  /** The policy is not what was shown: read it again. */
  onOutdated: () => void
}

export interface PolicyStep<Input> {
  pending: boolean
  refusal: string | undefined
  faults: FieldFaults
  /** True when it worked. */
  run(input: Input): Promise<boolean>
  reset(): void
}

const OUTDATED: readonly RefusalCode[] = ['NotAllowedNow', 'ChangedMeanwhile']

/** One step in the life of a policy behind a button: runs it, says what was achieved, hands the newer policy on. */
export function usePolicyStep<Input>(
  act: (input: Input, options?: SendOptions) => Promise<Envelope<{ policy: PolicyView }, RefusalCode>>,
  said: string,
  { onDone, onOutdated }: PolicyOutcome,
): PolicyStep<Input> {
  const action = useAction(act)
  const { run: send, reset } = action
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
    reset,
  }
}
