import type { contract } from '@/shared/contract'
import { unmatchedTexts } from '../_kernel/data/repositories/unmatched-texts'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'

export const dismissUnmatched: Handler<typeof contract.services.dismissUnmatched> = async (
  context,
  { unmatchedId },
) =>
  context.change(async (tx) => {
    const stored = await tx.use(unmatchedTexts).byId(unmatchedId)
    if (!stored?.regionCodes.includes(context.subject)) throw new ActionError('NotFound')
    if (stored.open) await tx.use(unmatchedTexts).update({ ...stored, open: false }, stored.version)
    return { dismissed: true }
  })
