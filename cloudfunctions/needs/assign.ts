import type { contract } from '@/shared/contract'
import { toActor } from '@/shared/domain/access/recusal'
import { isPartyOf } from '@/shared/domain/access/role'
import { mayAnswerIn } from '@/shared/domain/access/officer'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { people } from '../_kernel/data/repositories/people'
import { toParty } from './party'
import { takeNeedStep } from './step'

export const assignNeed: Handler<typeof contract.needs.assign> = async (context, { personId, text }) => {
  const { subject: need, as, now } = context
  const by = toParty(context)
  if (as?.role !== 'administrator' && by.personId !== need.responsible.personId) return refuse('NotYours')
  const officer = await people.byId(personId)
  if (
    !officer ||
    officer.id === need.responsible.personId ||
    !mayAnswerIn(officer, need.zoneCode) ||
    isPartyOf(toActor(officer, now), need.enterpriseId)
  )
    return refuse('SuccessorUnfit', { personId: '请选择本区在任的同事' })
  const { id, name, phone } = officer
  return takeNeedStep(context, {
    type: 'handed_over',
    by,
    text: `改由${name}办理，时限不变。${text}`,
    responsible: { personId: id, name, phone },
  })
}
