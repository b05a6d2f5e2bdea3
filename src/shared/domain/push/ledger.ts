import { MINUTE_MS } from '@/shared/domain/time/units'
/**
 * How far the message to one person is. `sending` is written before the platform is called, so that a crash may lose a message but never
 * sends two; in the counts it is still pending.
 */
export type LedgerState = 'pending' | 'sending' | 'sent' | 'suppressed' | 'failed'

export const LEDGER_STATE_LABELS: Readonly<Record<LedgerState, string>> = {
  pending: '待发送',
  sending: '发送中',
  sent: '已发送',
  suppressed: '未发送',
  failed: '未送达',
}

/**
 * Why a row is where it is. Suppressed: nobody tried (no_quota, fatigue, gone: no longer there, recalled: the policy was taken back,
 * combined: told of in the message of a later push,
 * notified_before: told of the same notice by an earlier push, so a relay leaves them out: they have it in the inbox once).
 * Failed: refused (WeChat: not or no longer allowed), broken (can never arrive), unreachable (tried too often), unknown (a crash in the
 * middle of sending). Pending: digest (second one that day), retry.
 */
export const LEDGER_REASONS = [
  'no_quota',
  'fatigue',
  'gone',
  'recalled',
  'combined',
  'notified_before',
  'refused',
  'broken',
  'unreachable',
  'unknown',
  'digest',
  'retry',
] as const
export type LedgerReason = (typeof LEDGER_REASONS)[number]

export const LEDGER_REASON_LABELS: Readonly<Record<LedgerReason, string>> = {
  no_quota: '没有同意接收提醒，或次数已用完',
  fatigue: '一周内提醒已到上限',
  gone: '已不在企业',
  recalled: '政策已撤回或失效，不再发送',
  combined: '和后面的政策并成一条提醒',
  notified_before: '之前的推送已经告诉过',
  refused: '微信显示本人已拒收',
  broken: '微信拒绝了这条消息',
  unreachable: '多次重试没有发出',
  unknown: '发送时系统中断，不确定是否收到',
  digest: '今天已发过一条，明早再发',
  retry: '没有发出，稍后重试',
}

/** One person of a push. A person stands in one row of it only. */
export interface LedgerRow {
  personId: string
  enterpriseId: string
  zoneCode: string
  state: LedgerState
  reason?: LedgerReason
  /** Calls of the platform that failed for a passing reason. */
  attempts?: number
  /** When it came to this state by being sent or tried, epoch ms. */
  at?: number
  /** Earlier pushes that the same message tells of. */
  with?: number
  /** When the message was taken from the person's quota, epoch ms; absent where it is not sure that there was one to take. */
  takenAt?: number
}

/** True when nothing is left to do for the row. */
export function isSettled({ state }: Pick<LedgerRow, 'state'>): boolean {
  return state === 'sent' || state === 'suppressed' || state === 'failed'
}

/** True for whoever has the notice from an earlier push: this one neither sends it nor puts it into the inbox. */
export function isLeftOut({ reason }: Pick<LedgerRow, 'reason'>): boolean {
  return reason === 'notified_before'
}

/** The row as whoever finds it after its sender died has to take it: it may have arrived, so it is not sent again. */
export function afterCrash(row: LedgerRow): LedgerRow {
  return row.state === 'sending' ? { ...row, state: 'failed', reason: 'unknown' } : row
}

/** A passing fault is tried this often. */
const ATTEMPTS_MAX = 5
const BACKOFF_MS = MINUTE_MS

/** The row after a passing fault: tried again later, or given up. */
export function afterFault(row: LedgerRow, at: number): LedgerRow {
  const attempts = (row.attempts ?? 0) + 1
  return attempts >= ATTEMPTS_MAX
    ? { ...row, state: 'failed', reason: 'unreachable', attempts, at }
    : { ...row, state: 'pending', reason: 'retry', attempts, at }
}

/** How long to wait after so many faults: 1, 2, 4, 8 minutes. */
export function backOffMs(attempts: number): number {
  return BACKOFF_MS * 2 ** Math.max(0, attempts - 1)
}
