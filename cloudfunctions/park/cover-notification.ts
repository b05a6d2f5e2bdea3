import { HOUR_MS } from '@/shared/domain/time/units'
import { formatDay } from '@/shared/domain/time/wording'
import type { StoredAbsence } from '../_kernel/data/repositories/absences'
import type { Job } from '../_kernel/data/repositories/jobs'
import { jobForPeople } from '../_kernel/notifications/people-notification'

const PAGE = 'desk/duty/index'
/** The end of an absence is told at this hour of the day after it, so that nobody is woken at midnight. */
const MORNING_MS = 8 * HOUR_MS

/** Id of the job that tells that an absence is over. The job waits until then. */
export function coverEndsJobId(absenceId: string): string {
  return `cover_over_${absenceId}`
}

/** Jobs for the officer who stands in: one tells the days at once, the other tells later that the absence is over. None without a cover. */
export function jobsForCover(absence: StoredAbsence, now: number): Job[] {
  const { id, cover, personName, fromOn, untilOn, endsAt } = absence
  if (!cover) return []
  const days = fromOn === untilOn ? formatDay(fromOn) : `${formatDay(fromOn)}至${formatDay(untilOn)}`
  const over = jobForPeople(coverEndsJobId(id), [cover.personId], now, {
    title: `不再由您代${personName}`,
    text: `${personName}回来了。新来的诉求由 TA 自己接，您代办期间接下的仍由您办，要交回可以移交。`,
    page: PAGE,
    about: personName,
  })
  return [
    jobForPeople(`cover_${id}`, [cover.personId], now, {
      title: `${personName}不在岗，由您代`,
      text: `${days}，${personName}的企业新来的诉求转给您；TA 值班的日子也由您接。没办完的不会自动转走，那几天可以点开这条接过来。`,
      page: PAGE,
      about: personName,
    }),
    { ...over, dueAt: endsAt + MORNING_MS },
  ]
}
