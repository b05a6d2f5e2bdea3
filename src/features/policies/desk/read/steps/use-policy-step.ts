import { useCallback } from 'react'
import type { SendOptions } from '@/cloud/rpc/client'
import { useLifeStep, type LifeOutcome, type LifeStep } from '@/cloud/rpc/use-life-step'
import { showToast } from '@/ui/platform/feedback'
import type { RefusalCode } from '@/shared/contract'
import type { Envelope } from '@/shared/contract/action'
import type { PolicyView } from '@/shared/contract/policy-view'

/** The effects of a step on the page of the policy. */
export type PolicyOutcome = LifeOutcome<{ policy: PolicyView }>
export type PolicyStepAction<Input> = LifeStep<Input>

/** One step in the life of a policy, behind a button. */
export function usePolicyStep<Input>(
  act: (input: Input, options?: SendOptions) => Promise<Envelope<{ policy: PolicyView }, RefusalCode>>,
  said: string,
  outcome: PolicyOutcome,
): PolicyStepAction<Input> {
  return useLifeStep(
    act,
    useCallback(() => showToast(said), [said]),
    outcome,
  )
}
