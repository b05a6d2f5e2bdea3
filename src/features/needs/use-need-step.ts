import { useCallback } from 'react'
import type { SendOptions } from '@/cloud/rpc/client'
import type { IntentStore } from '@/cloud/rpc/use-action'
import { useLifeStep, type LifeOutcome, type LifeStep } from '@/cloud/rpc/use-life-step'
import { showToast } from '@/ui/platform/feedback'
import type { RefusalCode } from '@/shared/contract'
import type { Envelope } from '@/shared/contract/action'
import type { NeedView } from '@/shared/contract/need-view'

/** The effects of a step of a need on its page. */
export type StepOutcome = LifeOutcome<{ need: NeedView }>
export type NeedStepAction<Input> = LifeStep<Input>

/** One step of a need behind a button. It shows `doneText` when the step worked. */
export function useNeedStep<Input>(
  act: (input: Input, options?: SendOptions) => Promise<Envelope<{ need: NeedView }, RefusalCode>>,
  doneText: string,
  outcome: StepOutcome,
  store?: IntentStore,
): NeedStepAction<Input> {
  return useLifeStep(
    act,
    useCallback(() => showToast(doneText), [doneText]),
    outcome,
    store,
  )
}
