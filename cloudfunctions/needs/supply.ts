import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { checkAttachments } from './attachments'
import { toParty } from './party'
import { takeNeedStep } from './step'

export const supply: Handler<typeof contract.needs.supply> = async (context, { text, attachments }) => {
  const by = toParty(context)
  const broken = await checkAttachments(attachments, by.personId)
  if (broken) return broken
  return takeNeedStep(context, { type: 'info_added', by, text, attachments }, attachments)
}
