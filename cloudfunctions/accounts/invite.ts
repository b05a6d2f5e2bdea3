import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { invitationView } from './invitation'
import { invitations, newInvitation } from '../_kernel/data/repositories/invitations'

export const invite: Handler<typeof contract.accounts.invite> = async (context) => {
  const { subject: enterprise, person, as, now } = context
  if (!person || as?.role !== 'staff' || !as.owner) return refuse('OwnersOnly')
  const membership = {
    role: 'staff',
    enterpriseId: enterprise.id,
    enterpriseName: enterprise.name,
    owner: false,
  } as const
  const invitation = newInvitation(membership, person.id, now)
  return context.change(async (tx) => {
    await tx.use(invitations).insert(invitation)
    return invitationView(invitation)
  })
}
