import type { contract } from '@/shared/contract'
import { isSendTime } from '@/shared/domain/need/later-reply'
import { nextSteps } from '@/shared/domain/need/life'
import { needMarks } from '../_kernel/data/repositories/need-marks'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toNeedActor } from './party'

/** The need does not change, because an unsent reply fulfils no promise. An officer has one later reply for each need; a new one replaces it. */
export const replyLater: Handler<typeof contract.needs.replyLater> = async (context, { text, sendAt }) => {
  const { subject, now, checked: check } = context
  const me = toNeedActor(context)
  const { calendar } = await regions.known(subject.zoneCode, now)
  if (!isSendTime(calendar, sendAt, now))
    return refuse('SendTimeUnfit', { sendAt: '请选今后 14 天内园区上班的时间' })
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(subject.id)
    if (!need || !nextSteps(need, me).includes('replied')) return refuse('NotAllowedNow')
    const marks = tx.use(needMarks)
    const before = await marks.byId(needMarks.idFor(need.id, me.personId))
    const mark = before ?? needMarks.create(need.id, me)
    const next = needMarks.withAlarm({ ...mark, name: me.name, later: { text, sendAt, check } }, now)
    await (before ? marks.update(next, before.version) : marks.insert(next))
    return { sendAt }
  })
}

/** Refused once the reply has been sent. */
export const cancelLater: Handler<typeof contract.needs.cancelLater> = async (context) => {
  const { subject: need, now } = context
  const { personId } = toNeedActor(context)
  return context.change(async (tx) => {
    const marks = tx.use(needMarks)
    const before = await marks.byId(needMarks.idFor(need.id, personId))
    if (!before?.later) return refuse('NotAllowedNow')
    const { later: _later, ...mark } = before
    await marks.update(needMarks.withAlarm(mark, now), before.version)
    return { cancelled: true as const }
  })
}
