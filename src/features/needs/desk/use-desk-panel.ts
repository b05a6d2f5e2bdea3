import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { storeOnDevice, useStored } from '@/ui/hooks/use-stored'
import type { NeedView } from '@/shared/contract/need-view'
import { useNeedStep, type StepOutcome } from '../use-need-step'
import type { Claim } from './claim-sheet'
import { deskButtons, stepDraftKey, type DeclineKind } from './step-kinds'
import type { SuggestionsProps } from './suggestions'

/** The sheets of one need, on a phone and on a wide screen. */
export interface DeskPanel {
  claim: Claim
  claiming: boolean
  setClaiming: (open: boolean) => void
  assigning: boolean
  setAssigning: (open: boolean) => void
  declining: DeclineKind | undefined
  setDeclining: (kind: DeclineKind | undefined) => void
  /** How an officer answers with a suggested service. */
  suggesting: Pick<SuggestionsProps, 'answerText' | 'onAnswer'>
}

/**
 * The steps of an officer on one need, for all layouts. Calls `onReply` when the draft is filled and the page has to show its box or sheet.
 */
export function useDeskPanel(need: NeedView, outcome: StepOutcome, onReply: () => void): DeskPanel {
  const [assigning, setAssigning] = useState(false)
  const [declining, setDeclining] = useState<DeclineKind>()
  const [claiming, setClaiming] = useState(false)
  const [reply] = useStored(stepDraftKey(need.id, 'reply'), '')
  const claim = useNeedStep(cloud.needs.claim, '已认领，由您负责', outcome)
  const buttons = deskButtons(need)
  const { press: answer, refusal } = usePressAgain(claim, async (sentence: string) => {
    // An officer who answers claims the need first, so that the enterprise deals with one person.
    if (buttons.claim && !(await claim.run({ needId: need.id }))) return
    if (!reply.includes(sentence))
      storeOnDevice(stepDraftKey(need.id, 'reply'), reply === '' ? sentence : `${reply}\n${sentence}`)
    onReply()
  })
  const canAnswer = buttons.claim || buttons.primary === 'reply'
  return {
    claim: { ...claim, refusal },
    claiming,
    setClaiming,
    assigning,
    setAssigning,
    declining,
    setDeclining,
    suggesting: {
      answerText: buttons.claim ? '认领并用这项答复' : '用这项服务答复',
      onAnswer: canAnswer ? answer : undefined,
    },
  }
}
