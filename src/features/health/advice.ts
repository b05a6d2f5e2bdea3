import type { HealthView } from '@/shared/contract/health'
import { MINUTE_MS } from '@/shared/domain/time/units'

/** A message that has been due for longer than this is late. Messages go out at once; those that were missed go out every five minutes. */
const LATE_MS = 15 * MINUTE_MS
/** From this many faults a day on, chance does not explain them. */
const FAULTS_MANY = 10

/** A problem, and what to do about it. */
export interface Advice {
  tone: 'bad' | 'warn'
  what: string
  todo: string
}

/** What an administrator should do, the worst problem first; empty when all is well. */
export function findAdvice(
  { outbox, timers, failures, quota, people, missingYear, downloads = 0 }: HealthView,
  now: number,
): Advice[] {
  const bad = (what: string, todo: string): Advice => ({ tone: 'bad', what, todo })
  const warn = (what: string, todo: string): Advice => ({ tone: 'warn', what, todo })
  const faults = failures.reduce((sum, { count }) => sum + count, 0)
  return [
    ...timers
      .filter(({ state }) => state === 'still')
      .map(({ does }) => bad(`“${does}”的定时任务停了`, '请技术人员在云开发控制台检查它的触发器是否打开。')),
    ...timers
      .filter(({ state }) => state === 'failed')
      .map(({ does }) =>
        bad(`“${does}”上一次没有做完`, '它会自己再试。半小时后还是这样，请技术人员看日志。'),
      ),
    ...(outbox.since !== undefined && now - outbox.since > LATE_MS
      ? [bad(`有 ${outbox.waiting} 条提醒没有按时发出`, '先看“发送消息和提醒”的定时任务是否停了。')]
      : []),
    ...(downloads > 0
      ? [
          bad(
            `最近一天有手机 ${downloads} 次取不到园区文件，那些手机没网时查不了`,
            '请在手机上打开这一页，点“试一试下载”，照提示补上下载域名。',
          ),
        ]
      : []),
    ...(faults >= FAULTS_MANY
      ? [warn(`最近一天有 ${faults} 次没有办成`, '请技术人员按下面的操作名查日志。')]
      : []),
    ...(missingYear === undefined
      ? []
      : [
          warn(
            `${missingYear} 年的放假安排还没有录`,
            '跨年的承诺会写明可能调整。国务院办公厅公布后，请到“日历”里粘贴通知，读出来对一遍再保存。',
          ),
        ]),
    ...quota
      .filter((one) => people > 0 && one.people * 4 < people)
      .map((one) =>
        warn(
          `“${one.title}”只有 ${one.people} 人能收到微信提醒`,
          '请提醒大家在办事时点“允许”。没收到的，打开小程序也能看到。',
        ),
      ),
  ]
}
