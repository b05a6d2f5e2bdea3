import type { contract } from '@/shared/contract'
import type { Invitation, Person } from '@/shared/domain/access/account'
import { mayStillInvite } from '@/shared/domain/access/invitation'
import { dutyOfficers } from '@/shared/domain/duty/duty'
import type { Membership } from '@/shared/domain/access/role'
import type { Transaction } from '../_kernel/data/transaction'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { formerSelf, keepPerson, withMembership } from '../_kernel/data/newcomer'
import { unsureNames } from './unsure-names'
import { toPersonView } from './view'
import { failedAttempts } from '../_kernel/data/repositories/failed-attempts'
import { invitations } from '../_kernel/data/repositories/invitations'
import { people } from '../_kernel/data/repositories/people'
import { regions } from '../_kernel/data/repositories/regions'
import { jobs } from '../_kernel/data/repositories/jobs'

/** Wrong codes that one person may try in an hour. A code has 50 bits, so guessing is hopeless. */
const TRIES_AN_HOUR = 10
const BY_DEPLOYMENT = 'deployment'

export const join: Handler<typeof contract.accounts.join> = async (context, { code, name, phone }) => {
  const { openid, now } = context
  if ((await failedAttempts.count(openid, now)) >= TRIES_AN_HOUR) return refuse('TooManyTries')
  const former = await formerSelf(context.person, openid)
  const answer = await context.change(async (tx) => {
    const invitation = await tx.use(invitations).byId(code)
    if (!invitation) return refuse('InvitationUnknown', { code: '没有这个邀请码' })
    if (invitation.usedBy !== undefined) return refuse('InvitationUsed', { code: '已经用过' })
    if (invitation.cancelledAt !== undefined || !(await isInviterThere(tx, invitation)))
      return refuse('InvitationCancelled', { code: '已被取消' })
    if (invitation.expiresAt <= now) return refuse('InvitationExpired', { code: '已过期' })
    const known = context.person && (await tx.use(people).byId(context.person.id))
    if (known && isMember(known, invitation.membership)) return refuse('AlreadyMember')
    const person = withMembership(known, { openid, now, name, phone, ...former }, invitation.membership)
    const kept = await keepPerson(tx, known, person)
    const lookAt = await unsureNames(context.checked, invitation.membership, context)
    const job = lookAt?.(kept, [kept.name])
    if (job) await tx.use(jobs).insert(job)
    if (invitation.onDuty) await putOnDuty(tx, kept, invitation.membership)
    await tx.use(invitations).update({ ...invitation, usedBy: kept.id }, invitation.version)
    return { person: toPersonView(kept) }
  })
  if ('code' in answer && answer.code === 'InvitationUnknown') await failedAttempts.add(openid, now)
  return answer
}

/** Whether the inviter may still invite. The deployment makes the first invitation of an environment, and that one always counts. */
async function isInviterThere(tx: Transaction, invitation: Invitation): Promise<boolean> {
  if (invitation.invitedBy === BY_DEPLOYMENT) return true
  const inviter = await tx.use(people).byId(invitation.invitedBy)
  return inviter !== undefined && mayStillInvite(inviter, invitation)
}

/** Puts the first officer of a region on duty. Never replaces anybody, because an administrator may have set the duty roster meanwhile. */
async function putOnDuty(tx: Transaction, person: Person, membership: Membership): Promise<void> {
  if (membership.role === 'staff') return
  const region = await tx.use(regions).byId(membership.regionCode)
  if (!region || dutyOfficers(region).length > 0) return
  const { id: personId, name, phone } = person
  await tx.use(regions).update({ ...region, dutyAgent: { personId, name, phone } }, region.version)
  regions.forget(region.id)
}

function isMember(person: Person, wanted: Membership): boolean {
  return person.memberships.some((held) =>
    held.role === 'staff' || wanted.role === 'staff'
      ? held.role === wanted.role &&
        'enterpriseId' in held &&
        'enterpriseId' in wanted &&
        held.enterpriseId === wanted.enterpriseId
      : held.role === wanted.role && held.regionCode === wanted.regionCode,
  )
}
