import { MINUTE_MS } from './units'

/** The timers of the product and how often each should fire. */
export const TIMERS = {
  housekeeping: { everyMs: 5 * MINUTE_MS, does: '关闭无人答复的诉求、按新日历重算承诺、清理过期数据' },
  notices: { everyMs: MINUTE_MS / 3, does: '发送消息和提醒' },
  policies: { everyMs: MINUTE_MS, does: '按时发布和结束政策、更新检索快照' },
  pushes: { everyMs: MINUTE_MS / 3, does: '把政策推送给企业' },
} as const satisfies Readonly<Record<string, { everyMs: number; does: string }>>

export type TimerName = keyof typeof TIMERS

/** Firings that may be missed before somebody should look; heartbeats are written at most once a minute. */
const MISSED = 3

/** Whether a timer that fired last at `at` stands still at `now`; one that never fired does. */
export function isStalled(name: TimerName, at: number | undefined, now: number): boolean {
  return at === undefined || now - at > MINUTE_MS + MISSED * Math.max(MINUTE_MS, TIMERS[name].everyMs)
}
