import { NEVER } from '@/shared/domain/need/need'
import { asSeenBy } from '@/shared/domain/need/review'
import { jobForPeople } from '../_kernel/notifications/people-notification'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needMarks } from '../_kernel/data/repositories/need-marks'
import { needs } from '../_kernel/data/repositories/needs'
import { systemTransaction } from '../_kernel/data/system-transaction'

const BATCH = 100

/**
 * Reminds officers of needs on the day that they chose. The id of the job is made of need, officer and day: a late or doubled firing
 * reminds once. What is closed by then is not worth a reminder.
 * @returns how many reminders were due
 */
export async function remindOfficers(now: number): Promise<number> {
  const due = await needMarks.toRemind(now, BATCH)
  for (const seen of due)
    await systemTransaction(async (tx) => {
      const mark = await tx.use(needMarks).byId(seen.id)
      if (!mark || mark.remindAt > now) return
      const { remindOn = '', ...rest } = mark
      await tx.use(needMarks).update({ ...rest, remindAt: NEVER }, mark.version)
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
  return due.length
}
