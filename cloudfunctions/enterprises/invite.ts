import type { contract } from '@/shared/contract'
import { enterpriseStatus } from '@/shared/domain/enterprise/standing'
import { invitations, newInvitation } from '../_kernel/data/repositories/invitations'
import { people } from '../_kernel/data/repositories/people'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'

/** Makes the code that the park hands out on paper. Its user becomes the owner only if the enterprise has none. */
export const inviteToEnterprise: Handler<typeof contract.enterprises.invite> = async ({
  subject: enterprise,
  person,
  now,
  change,
}) => {
  if (!person) throw new ActionError('Forbidden')
  if (enterpriseStatus(enterprise) === 'closed') return refuse('NotAllowedNow')
  const { id: enterpriseId, name: enterpriseName } = enterprise
  const staff = await people.ofEnterprise(enterpriseId)
  const isOwned = staff.some(({ memberships }) =>
    memberships.some((one) => one.role === 'staff' && one.enterpriseId === enterpriseId && one.owner),
  )
  const membership = { role: 'staff', enterpriseId, enterpriseName, owner: !isOwned } as const
  const invitation = newInvitation(membership, person.id, now)
  return change(async (tx) => {
    await tx.use(invitations).insert(invitation)
    return { code: invitation.id, expiresAt: invitation.expiresAt, owner: !isOwned }
  })
}
