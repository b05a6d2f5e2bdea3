import type { contract } from '@/shared/contract'
import { logContact } from '../_kernel/needs/log-contact'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'

/** The need does not change, because a telephone call fulfils no promise. */
export const contactOnNeed: Handler<typeof contract.needs.contact> = (context, { needId, ...noted }) => {
  const { subject: need, now } = context
  const { personId, name } = toParty(context)
  return context.change(async (tx) => {
    const contacting = { enterpriseId: need.enterpriseId, needId, by: { personId, name }, now }
    return { contactId: await logContact(tx, contacting, noted) }
  })
}
