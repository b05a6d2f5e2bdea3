import type { Person, Region } from '@/shared/domain/access/account'
import { toActor } from '@/shared/domain/access/recusal'
import { membershipFor } from '@/shared/domain/access/role'
import { NEED_STATE_LABELS, type Need } from '@/shared/domain/need/need'
import { asSeenBy } from '@/shared/domain/need/review'
import { addWorkingTime, isOpenAt } from '@/shared/domain/time/calendar'
import { jobs, type Job } from '../_kernel/data/repositories/jobs'
import { needMarks, type LaterReply, type NeedMark } from '../_kernel/data/repositories/need-marks'
import { needs } from '../_kernel/data/repositories/needs'
import { people } from '../_kernel/data/repositories/people'
import { regions } from '../_kernel/data/repositories/regions'
import { changeBySystem, systemTransaction } from '../_kernel/data/system-transaction'
import { takeParkStep } from '../_kernel/needs/park-step'
import { checkWhenSent } from '../_kernel/platform/content-check'
import { jobForPeople } from '../_kernel/notifications/people-notification'

/**
 * Sends a later reply if its writer might still send it now. The writer must still be an officer who may act on the enterprise and must answer for the
 * need; the need must allow a reply; the platform must pass the words. Otherwise the writer is told and gets the words back. Reply and mark change in
 * one transaction, so firings that are killed, late or doubled send it once.
 */
export async function sendLaterReply({ id, needId, personId, later }: NeedMark, now: number): Promise<void> {
  if (!later) return
  const [need, writer] = await Promise.all([needs.byId(needId), people.byId(personId)])
  if (!need || !writer) return forget(id, now)
  const zone = await regions.known(need.zoneCode, now)
  if (!isOpenAt(zone.calendar, now)) return postpone(id, later, { zone, now })
  const { openid } = writer
  const check = await checkWhenSent(later.text, 'comment', { openid, before: later.check })
  await changeBySystem('clock.sentLater', now, async (tx) => {
    const mark = await tx.use(needMarks).byId(id)
    if (!isSame(mark?.later, later) || !mark) return undefined
    const { later: _sent, ...rest } = mark
    const saved = await tx.use(needMarks).update(needMarks.withAlarm(rest, now), mark.version)
    const stored = await tx.use(needs).byId(needId)
    if (!stored) return saved
    const why = check === 'refused' ? FORBIDDEN : whyNot(stored, writer, now)
    const by = { side: 'park', personId, name: writer.name } as const
    const sent =
      why !== undefined || check === 'refused'
        ? undefined
        : await takeParkStep(tx, stored, {
            event: { type: 'replied', by, text: later.text },
            check,
            zone,
            now,
          })
    if (sent) return sent
    const state = `诉求现在是“${NEED_STATE_LABELS[stored.state]}”，不能回复`
    await tx.use(jobs).insert(jobForWriter(stored, saved, { later, why: why ?? state, now }))
    return saved
  })
}

const FORBIDDEN = '内容没有通过平台的检查'

/** Why the writer may not send the reply now; undefined when the writer may. The state of the need is checked elsewhere. */
function whyNot(need: Need, writer: Person, now: number): string | undefined {
  if (!need.open) return `诉求已经结束（${NEED_STATE_LABELS[need.state]}）`
  const subject = { enterpriseId: need.enterpriseId, regionCode: need.zoneCode }
  if (!membershipFor(toActor(writer, now), ['agent', 'administrator'], subject))
    return '您已不能代表园区答复这家企业'
  return need.responsible.personId === writer.id ? undefined : `诉求现在由${need.responsible.name}负责`
}

function jobForWriter(
  need: Need,
  { id, version, personId }: NeedMark,
  { later, why, now }: { later: LaterReply; why: string; now: number },
): Job {
  const { title } = asSeenBy(need, { reviews: false })
  return jobForPeople(`later_${id}_${version}`, [personId], now, {
    title: '定时回复没有发出',
    text: `${title}\n${why}，企业没有收到。您写的是：${later.text}`,
    page: `desk/need/index?needId=${need.id}`,
    about: title,
    needId: need.id,
  })
}

const isSame = (one: LaterReply | undefined, other: LaterReply) =>
  one?.text === other.text && one.sendAt === other.sendAt

/** Postpones the reply until the park opens, because of a new holiday or because the timer stood still. */
async function postpone(id: string, later: LaterReply, { zone, now }: { zone: Region; now: number }) {
  await systemTransaction(async (tx) => {
    const mark = await tx.use(needMarks).byId(id)
    if (!mark || !isSame(mark.later, later)) return
    const next = { ...mark, later: { ...later, sendAt: addWorkingTime(zone.calendar, now, 0) } }
    await tx.use(needMarks).update(needMarks.withAlarm(next, now), mark.version)
  })
}

/** Removes the reply of a need or a writer that no longer exists. Nobody is told. */
async function forget(id: string, now: number): Promise<void> {
  await systemTransaction(async (tx) => {
    const mark = await tx.use(needMarks).byId(id)
    if (!mark?.later) return
    const { later: _later, ...rest } = mark
    await tx.use(needMarks).update(needMarks.withAlarm(rest, now), mark.version)
  })
}
