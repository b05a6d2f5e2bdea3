import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useSendAgain } from '@/cloud/rpc/use-send-again'
import type { NeedView } from '@/shared/contract/need-view'
import type { RatingLevel } from '@/shared/domain/need/need'
import { useNeedStep, type StepOutcome } from '@/features/needs/use-need-step'
import { useEvidenceOffer } from '../evidence/use-evidence-offer'
import { isComplete } from './rate-sheet'

/**
 * Confirms that a need is solved, with the words that others may read and the level, where they were chosen. Calls `onAsk` to ask for a
 * rating when no level was chosen, a bad level needs a reason, or the rating did not arrive.
 */
export function useConfirm(need: NeedView, outcome: StepOutcome, onAsk: () => void) {
  const offer = useEvidenceOffer(need.id)
  const [level, setLevel] = useState<RatingLevel>()
  const [doubted, setDoubted] = useState(false)
  const rate = useNeedStep(cloud.needs.rate, '已确认，谢谢您的评价', outcome)
  const rateAfterConfirming = async () => {
    const isSent =
      level !== undefined && isComplete(level) && (await rate.run({ needId: need.id, level, reasons: [] }))
    if (!isSent) onAsk()
  }
  const confirm = useNeedStep(cloud.needs.confirm, '已确认解决', {
    ...outcome,
    onDone: (answer) => {
      outcome.onDone(answer)
      setDoubted(offer.words !== undefined && answer.need.evidence === undefined)
      if (answer.need.steps.includes('rated')) void rateAfterConfirming()
    },
  })
  const run = async () => {
    const { words } = offer
    const worked = await confirm.run({ needId: need.id, ...(words && { evidence: words }) })
    // The edited words may still contain names. The cloud removes these, and the person sees the rest before the next attempt.
    if (!worked && words) await offer.strip()
  }
  const refusal = useSendAgain(confirm, run)
  return { offer, level, setLevel, doubted, run, refusal, pending: confirm.pending || rate.pending }
}
