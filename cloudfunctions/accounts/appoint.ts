import type { contract } from '@/shared/contract'
import { refuse, ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { invitationView } from './invitation'
import { regions } from '../_kernel/data/repositories/regions'
import { invitations, newInvitation } from '../_kernel/data/repositories/invitations'

export const appoint: Handler<typeof contract.accounts.appoint> = async (context, { role }) => {
  const { subject: code, person, now } = context
  if (!person) throw new ActionError('Forbidden')
  const region = await regions.byId(code)
  if (!region) return refuse('NoSuchZone', { regionCode: '请从列表里选择' })
  const invitation = newInvitation({ role, regionCode: code, regionName: region.name }, person.id, now)
  return context.change(async (tx) => {
    await tx.use(invitations).insert(invitation)
    return invitationView(invitation)
  })
}
