import { asSeenBy } from '@/shared/domain/need/review'
import { jobForPeople } from '../_kernel/notifications/people-notification'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needMarks } from '../_kernel/data/repositories/need-marks'
import { needs } from '../_kernel/data/repositories/needs'
import { systemTransaction } from '../_kernel/data/system-transaction'
import { sendLaterReply } from './send-later'

const BATCH = 100
/** Work ends after this time, before the platform's time-out. The next firing continues. */
const BUDGET_MS = 5_000

/**
 * Sends the reminders and the later replies of officers that are due. One query finds both.
 * @returns how many were due
 */
export async function remindOfficers(now: number): Promise<number> {
  const startedAt = performance.now()
  const due = await needMarks.toRemind(now, BATCH)
  for (const mark of due) {
    if (performance.now() - startedAt > BUDGET_MS) break
    if (needMarks.reminderAt(mark) <= now) await remind(mark.id, now)
    if (mark.later && mark.later.sendAt <= now) await sendLaterReply(mark, now)
  }
  return due.length
}

/**
 * Reminds an officer of a need. The job's id is made of need, officer and day, so a late or doubled firing reminds once. A need that is closed by then
 * gets no reminder.
 */
async function remind(markId: string, now: number): Promise<void> {
  await systemTransaction(async (tx) => {
    const mark = await tx.use(needMarks).byId(markId)
    if (!mark || needMarks.reminderAt(mark) > now) return
    const { remindOn = '', dayAt: _dayAt, ...rest } = mark
    await tx.use(needMarks).update(needMarks.withAlarm(rest, now), mark.version)
    const need = await tx.use(needs).byId(mark.needId)
    if (!need?.open) return
    const { title } = asSeenBy(need, { reviews: false })
    const notice = {
      title: '您定的提醒到了',
      text: `${title}\n${need.enterpriseName}，${need.responsible.name} 负责`,
      page: `desk/need/index?needId=${need.id}`,
      about: title,
      needId: need.id,
    }
    await tx.use(jobs).insert(jobForPeople(`mark_${mark.id}_${remindOn}`, [mark.personId], now, notice))
  })
}
