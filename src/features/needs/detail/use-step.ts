import { useCallback } from 'react'
import type { SendOptions } from '@/cloud/rpc/client'
import { useLifeStep, type LifeOutcome, type LifeStep } from '@/cloud/rpc/use-life-step'
import { showToast } from '@/ui/platform/feedback'
import type { RefusalCode } from '@/shared/contract'
import type { Envelope } from '@/shared/contract/action'
import type { NeedView } from '@/shared/contract/need-view'

/** What a step reports to the page of the need. */
export type StepOutcome = LifeOutcome<{ need: NeedView }>
export type NeedStepAction<Input> = LifeStep<Input>

/** One step of a need behind a button. */
export function useStep<Input>(
  act: (input: Input, options?: SendOptions) => Promise<Envelope<{ need: NeedView }, RefusalCode>>,
  said: string,
  outcome: StepOutcome,
): NeedStepAction<Input> {
  return useLifeStep(
    act,
    useCallback(() => showToast(said), [said]),
    outcome,
  )
}
