import type { contract } from '@/shared/contract'
import { PEOPLE_PAGE_SIZE } from '@/shared/contract/limits'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { invitations } from '../_kernel/data/repositories/invitations'
import { toInvitationEntry } from './invitation'

export const invitationsOfEnterprise: Handler<typeof contract.accounts.invitations> = async ({
  subject: enterprise,
  as,
  now,
}) => {
  if (as?.role === 'staff' && !as.owner) return refuse('OwnersOnly')
  const found = await invitations.ofEnterprise(enterprise.id)
  return { invitations: found.map((one) => toInvitationEntry(one, now)) }
}

export const appointments: Handler<typeof contract.accounts.appointments> = async (
  { subject: region, now },
  { cursor: skip = 0 },
) => {
  const found = await invitations.ofRegion(region, skip, PEOPLE_PAGE_SIZE + 1)
  return {
    invitations: found.slice(0, PEOPLE_PAGE_SIZE).map((one) => toInvitationEntry(one, now)),
    ...(found.length > PEOPLE_PAGE_SIZE && { nextCursor: String(skip + PEOPLE_PAGE_SIZE) }),
  }
}
