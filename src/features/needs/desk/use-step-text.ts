import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useStored } from '@/ui/hooks/use-stored'
import type { NeedView } from '@/shared/contract/need-view'
import { useNeedStep, type NeedStepAction, type StepOutcome } from '../use-need-step'
import { STEP_WORDS, stepDraftKey, type StepKind } from './step-kinds'

export interface StepText {
  text: string
  setText: (text: string) => void
  /** Puts a sentence on a line of its own. */
  addSentence: (sentence: string) => void
  /** What is wrong with the text. */
  fault: string | undefined
  /** Whether the domain allows this step now. */
  allowed: boolean
  step: NeedStepAction<{ needId: string; text: string }>
  /** @returns the text once the cloud has accepted it */
  send: () => Promise<string | undefined>
}

/** One text to the enterprise. The draft stays on the device until the cloud has it. */
export function useStepText(
  need: NeedView,
  kind: StepKind,
  doneText: string,
  outcome: StepOutcome,
): StepText {
  const words = STEP_WORDS[kind]
  const [text, change, forget] = useStored(stepDraftKey(need.id, kind), '')
  const [tried, setTried] = useState(false)
  const step = useNeedStep(cloud.needs[kind], doneText, outcome)
  const empty = text.trim() === ''
  return {
    text,
    setText: (next) => change(() => next),
    addSentence: (sentence) =>
      change((before) => (before.trim() === '' ? sentence : `${before.trimEnd()}\n${sentence}`)),
    fault: tried && empty ? `请填写${words.label}` : step.faults['text'],
    allowed: need.steps.includes(words.step),
    step,
    send: async () => {
      setTried(true)
      if (empty || !(await step.run({ needId: need.id, text }))) return undefined
      setTried(false)
      forget()
      return text
    },
  }
}
