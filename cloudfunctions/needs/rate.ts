import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { takeNeedStep } from './step'

export const rate: Handler<typeof contract.needs.rate> = async (context, { level, reasons, text }) => {
  const bad = level === 'dissatisfied' || level === 'very_dissatisfied'
  if (bad && reasons.length === 0 && !text) return refuse('ReasonNeeded', { reasons: '请至少说一个原因' })
  const rating = { level, reasons, at: context.now, ...(text && { text }) }
  return takeNeedStep(context, { type: 'rated', by: toParty(context), rating })
}
