import type { contract } from '@/shared/contract'
import { paperSteps } from '@/shared/domain/need/papers'
import { withFiles } from '../_kernel/platform/incoming-files'
import { Refusal, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { keepAttachments } from './attachments'
import { toParty } from './party'
import { takeNeedStep } from './step'

/** Checks and copies the files like every other file of a need; the timeline holds them. */
export const handInPaper: Handler<typeof contract.needs.handInPaper> = async (context, input) => {
  const { paperId, text, attachments } = input
  const { subject, now } = context
  const by = toParty(context)
  if (attachments.length === 0) return refuse('FileNeeded', { attachments: '请加上材料的照片或文件' })
  const paper = subject.papers?.find(({ id }) => id === paperId)
  if (!paper || !paperSteps(subject, paper, by).includes('hand_in')) return refuse('NotAllowedNow')
  const kept = await keepAttachments(attachments, { needId: subject.id, personId: by.personId, now })
  if (kept instanceof Refusal) return kept
  const event = {
    type: 'paper_handed_in',
    by,
    text: text.trim() === '' ? `补交“${paper.name}”` : `补交“${paper.name}”：${text}`,
    paperId,
    attachments: kept.attachments,
  } as const
  return withFiles(kept, () => takeNeedStep(context, event, kept))
}
