import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { people } from '../_kernel/data/repositories/people'
import { regions } from '../_kernel/data/repositories/regions'
import { handOver, mayTakeOver } from './hand-over-event'
import { toNeedActor, toResponsible } from './party'
import { takeNeedStep } from './step'

export const assignNeed: Handler<typeof contract.needs.assign> = async (context, { personId, text }) => {
  const { subject: need, as, now } = context
  const by = toNeedActor(context)
  if (as?.role !== 'administrator' && by.personId !== need.responsible.personId) return refuse('NotYours')
  const officer = await people.byId(personId)
  if (!officer || !mayTakeOver(officer, need, now))
    return refuse('SuccessorUnfit', { personId: '请选择本区在任的同事' })
  const zone = await regions.known(need.zoneCode, now)
  const from = toResponsible(context)
  return takeNeedStep(context, handOver({ by, from, officer, text }, need, { zone, now }))
}
