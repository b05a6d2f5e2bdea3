import type { contract } from '@/shared/contract'
import { formatCheckedPaper } from '@/shared/domain/need/papers'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { isPaperDay } from './ask-papers'
import { toNeedActor } from './party'
import { takeNeedStep } from './step'

/** A paper that is returned or waived needs a reason, which the enterprise reads. A returned paper needs a last day in the future. */
export const checkPaper: Handler<typeof contract.needs.checkPaper> = async (context, input) => {
  const { paperId, outcome, text, dueOn } = input
  const { subject, now } = context
  const paper = subject.papers?.find(({ id }) => id === paperId)
  if (!paper) return refuse('NotAllowedNow')
  const why = text.trim()
  if (outcome !== 'accepted' && why === '') return refuse('CheckReasonNeeded', { text: '请写明原因' })
  const until = dueOn ?? paper.dueOn
  if (outcome === 'returned' && !isPaperDay(until, now))
    return refuse('PaperDayUnfit', { dueOn: '请选明天到一年之内的日子' })
  return takeNeedStep(context, {
    type: 'paper_checked',
    by: toNeedActor(context),
    text: formatCheckedPaper(paper, outcome, why),
    paperId,
    outcome,
    ...(outcome === 'returned' && { dueOn: until }),
  })
}
