import { MINUTE_MS } from './units'

/**
 * The timers of the product and how often each fires. They handle dates that pass without anybody acting, and work that was left undone. A person's
 * action wakes the function for its further work at once, so a zone in which nothing happens costs little.
 */
export const TIMERS = {
  housekeeping: { everyMs: 10 * MINUTE_MS, does: '关闭无人答复的诉求、按新日历重算承诺、清理过期数据' },
  notices: { everyMs: 5 * MINUTE_MS, does: '发送消息和提醒' },
  policies: { everyMs: 5 * MINUTE_MS, does: '按时发布和结束政策、更新检索快照' },
  pushes: { everyMs: 5 * MINUTE_MS, does: '把政策推送给企业' },
} as const satisfies Readonly<Record<string, { everyMs: number; does: string }>>

export type TimerName = keyof typeof TIMERS

/** The shortest time between two heartbeats, however often the timer fires. */
export const HEARTBEAT_MS = 15 * MINUTE_MS
/** A timer counts as stalled after more missed firings than this. */
const MISSED = 3

/** Whether a timer that last fired at `at` is stalled at `now`. A timer that never fired is. */
export function isStalled(name: TimerName, at: number | undefined, now: number): boolean {
  return at === undefined || now - at > HEARTBEAT_MS + MISSED * TIMERS[name].everyMs
}
