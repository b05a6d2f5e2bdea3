import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'
import { checkAttachments } from './attachments'
import { partyOf, step } from './step'

export const supply: Handler<typeof contract.needs.supply> = async (context, { text, attachments }) => {
  const by = partyOf(context)
  const broken = await checkAttachments(attachments, by.personId)
  if (broken) return broken
  return step(context, { type: 'info_added', by, text, attachments }, attachments)
}
