import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { withFiles } from '../_kernel/platform/incoming-files'
import { Refusal } from '../_kernel/rpc/action-error'
import { keepAttachments } from './attachments'
import { toParty } from './party'
import { takeNeedStep } from './step'

export const supply: Handler<typeof contract.needs.supply> = async (context, { text, attachments }) => {
  const by = toParty(context)
  const kept = await keepAttachments(attachments, {
    needId: context.subject.id,
    personId: by.personId,
    now: context.now,
  })
  if (kept instanceof Refusal) return kept
  const event = { type: 'info_added', by, text, attachments: kept.attachments } as const
  return withFiles(kept, () => takeNeedStep(context, event, kept))
}
