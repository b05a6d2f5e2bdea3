import type { contract } from '@/shared/contract'
import { refuse, ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { invitationExpiry, invitations } from '../_kernel/data/repositories/invitations'
import { toInvitationEntry } from './invitation'

export const renewInvitation: Handler<typeof contract.accounts.renewInvitation> = async (context) => {
  const { subject, as, person, now } = context
  if (!person) throw new ActionError('Forbidden')
  if (as?.role === 'staff' && !as.owner) return refuse('OwnersOnly')
  return context.change(async (tx) => {
    const invitation = await tx.use(invitations).byId(subject.id)
    if (!invitation) throw new ActionError('NotFound')
    if (invitation.usedBy !== undefined) return refuse('InvitationUsed')
    if (invitation.cancelledAt !== undefined) return refuse('InvitationCancelled')
    const next = { ...invitation, invitedBy: person.id, expiresAt: invitationExpiry(now) }
    const saved = await tx.use(invitations).update(next, invitation.version)
    return { invitation: toInvitationEntry(saved, now) }
  })
}
