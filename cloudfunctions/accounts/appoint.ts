import type { contract } from '@/shared/contract'
import { refuse, Stop } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/serve'
import { invitationView, newInvitation } from './invitation'

export const appoint: Handler<typeof contract.accounts.appoint> = async (context, { role }) => {
  const { subject: code, person, now, store } = context
  if (!person) throw new Stop('Forbidden')
  const region = await store.regions.byId(code)
  if (!region) return refuse('NoSuchZone', { regionCode: '请从列表里选择' })
  const invitation = newInvitation({ role, regionCode: code, regionName: region.name }, person.id, now)
  return context.change(async (tx) => {
    await tx.invitations.open(invitation)
    return invitationView(invitation)
  })
}
