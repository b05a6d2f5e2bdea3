import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { usePressAgain } from '@/cloud/rpc/use-send-again'
import { storeOnDevice, useStored } from '@/ui/hooks/use-stored'
import type { NeedView } from '@/shared/contract/need-view'
import { useNeedStep, type StepOutcome } from '../use-need-step'
import type { Claim } from './claim-sheet'
import { deskButtons, stepDraftKey, type DeclineKind } from './step-kinds'
import type { SuggestionsProps } from './suggestions'

/** The sheets that one need opens, on a phone and on a wide screen. */
export interface DeskPanel {
  claim: Claim
  claiming: boolean
  setClaiming: (open: boolean) => void
  assigning: boolean
  setAssigning: (open: boolean) => void
  declining: DeclineKind | undefined
  setDeclining: (kind: DeclineKind | undefined) => void
  /** How a suggested service becomes an answer. */
  suggesting: Pick<SuggestionsProps, 'answerText' | 'onAnswer'>
}

/** What an officer does with one need, wherever it is drawn. `onReply`: the box or sheet of a reply is to be shown, the draft is filled. */
export function useDeskPanel(need: NeedView, outcome: StepOutcome, onReply: () => void): DeskPanel {
  const [assigning, setAssigning] = useState(false)
  const [declining, setDeclining] = useState<DeclineKind>()
  const [claiming, setClaiming] = useState(false)
  const [reply] = useStored(stepDraftKey(need.id, 'reply'), '')
  const claim = useNeedStep(cloud.needs.claim, '已认领，由您负责', outcome)
  const buttons = deskButtons(need)
  const { press: answer, refusal } = usePressAgain(claim, async (sentence: string) => {
    // Whoever answers claims the need first, so that the enterprise deals with one person.
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
