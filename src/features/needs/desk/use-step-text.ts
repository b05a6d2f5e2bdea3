import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useStored } from '@/ui/hooks/use-stored'
import type { NeedView } from '@/shared/contract/need-view'
import { listBlanks } from '@/shared/domain/need/quick-reply'
import { useNeedStep, type NeedStepAction, type StepOutcome } from '../use-need-step'
import { STEP_WORDS, stepDraftKey, type StepKind } from './step-kinds'

export interface StepText {
  text: string
  setText: (text: string) => void
  /** Adds a sentence on a line of its own. */
  addSentence: (sentence: string) => void
  /** The fault of the text. */
  fault: string | undefined
  /** Whether the domain allows this step now. */
  allowed: boolean
  step: NeedStepAction<{ needId: string; text: string }>
  /** Deletes the draft, after its words were stored elsewhere. */
  forget: () => void
  /** Whether the text may be sent as it is. */
  isWhole: boolean
  /** @returns the text once the cloud has accepted it */
  send: () => Promise<string | undefined>
}

/** The blanks of the text that must still be filled before it is sent; undefined when there is none. */
export function blankFault(text: string): string | undefined {
  const blanks = listBlanks(text)
  return blanks.length === 0 ? undefined : `还要填：${blanks.join('、')}`
}

/** A text to the enterprise. Its draft stays on the device until the cloud has it. */
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
  const open = blankFault(text)
  return {
    text,
    setText: (next) => change(() => next),
    addSentence: (sentence) =>
      change((before) => (before.trim() === '' ? sentence : `${before.trimEnd()}\n${sentence}`)),
    fault: tried && empty ? `请填写${words.label}` : (open ?? step.faults['text']),
    allowed: need.steps.includes(words.step),
    step,
    forget,
    isWhole: !empty && open === undefined,
    send: async () => {
      setTried(true)
      if (empty || open !== undefined || !(await step.run({ needId: need.id, text }))) return undefined
      setTried(false)
      forget()
      return text
    },
  }
}
