import type { contract } from '@/shared/contract'
import type { Person } from '@/shared/domain/access/account'
import { leaveEnterprises } from '@/shared/domain/access/recusal'
import { beginTakeover } from '@/shared/domain/access/takeover'
import { refuse, ActionError, Refusal } from '../_kernel/rpc/action-error'
import { newId } from '../_kernel/rpc/ids'
import type { Context } from '../_kernel/rpc/handler'
import { needs } from '../_kernel/data/repositories/needs'
import { people } from '../_kernel/data/repositories/people'
import { takeovers } from '../_kernel/data/repositories/takeovers'
import { carryOut } from '../_kernel/duty/carry-out'
import { findStaffMembership } from './staff-membership'

type EndsMembership = typeof contract.accounts.removeColleague | typeof contract.accounts.leave

/**
 * Ends a membership of an enterprise. One transaction removes the right and orders the takeover of the open needs that the person posted.
 * @param heirId the colleague who becomes their author; needed only when there are any
 */
export async function endMembership<A extends EndsMembership>(
  context: Context<A>,
  leaver: Person,
  heirId: string | undefined,
) {
  const { subject: enterprise, person, now } = context
  if (!person) throw new ActionError('Forbidden')
  const open = await needs.countOpenOfAuthorIn(leaver.id, enterprise.id)
  const heir = heirId === undefined ? undefined : await people.byId(heirId)
  if (open > 0 && heirId === undefined) return refuse('OpenNeeds')
  if (heirId !== undefined && (!heir || heir.id === leaver.id || !findStaffMembership(heir, enterprise.id)))
    return refuse('NotColleague', { successorId: '请选择同一家企业的同事' })
  const takeover =
    open === 0 || !heir
      ? undefined
      : beginTakeover({
          id: newId('t'),
          fromId: leaver.id,
          toId: heir.id,
          of: { kind: 'enterprise', enterpriseId: enterprise.id },
          byId: person.id,
          text: '',
          at: now,
        })
  const answer = await context.change(async (tx) => {
    const known = await tx.use(people).byId(leaver.id)
    if (!known || !findStaffMembership(known, enterprise.id)) return refuse('NotColleague')
    await tx.use(people).update(leaveEnterprises(known, now, enterprise.id), known.version)
    if (takeover) await tx.use(takeovers).insert(takeover)
    return { needs: open }
  })
  if (takeover && !(answer instanceof Refusal)) await carryOut(takeover.id, now)
  return answer
}
