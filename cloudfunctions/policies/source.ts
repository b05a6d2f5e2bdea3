import type { contract } from '@/shared/contract'
import { SOURCE_PIECE } from '@/shared/contract/limits'
import type { Handler } from '../_kernel/rpc/handler'
import { policySources } from '../_kernel/data/repositories/policies'

export const policySource: Handler<typeof contract.policies.source> = async (
  { subject: { id } },
  { from },
) => {
  const found = await policySources.byId(id)
  if (!found) return {}
  const { text, kind, addressees, attachmentNames, dates, unplaced, outside } = found
  const piece = text.slice(from, from + SOURCE_PIECE)
  return {
    source: {
      ...{ text: piece, from, length: text.length, kind, addressees, attachmentNames, dates, unplaced },
      ...(outside && { outside }),
    },
  }
}
