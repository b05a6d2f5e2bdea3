import type { contract } from '@/shared/contract'
import { refuse, ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { invitations } from '../_kernel/data/repositories/invitations'
import { toInvitationEntry } from './invitation'

export const cancelInvitation: Handler<typeof contract.accounts.cancelInvitation> = async (context) => {
  const { subject, as, now } = context
  if (as?.role === 'staff' && !as.owner) return refuse('OwnersOnly')
  return context.change(async (tx) => {
    const invitation = await tx.use(invitations).byId(subject.id)
    if (!invitation) throw new ActionError('NotFound')
    if (invitation.usedBy !== undefined) return refuse('InvitationUsed')
    if (invitation.cancelledAt !== undefined) return { invitation: toInvitationEntry(invitation, now) }
    const saved = await tx.use(invitations).update({ ...invitation, cancelledAt: now }, invitation.version)
    return { invitation: toInvitationEntry(saved, now) }
  })
}
