import { MINUTE_MS } from '@/shared/domain/time/units'
/**
 * State of the message to one person. `sending` is written before the platform is called: a crash may then lose a message, but never sends it
 * twice. Counts treat it as pending.
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
 * Why a row has its state. Suppressed, nothing was tried: no_quota, fatigue, gone (no longer there), recalled (the policy was taken back), combined
 * (a later push's message covers it), notified_before (an earlier push told the person of the same notice, so a relay leaves the person out of
 * message and inbox). Failed: refused (WeChat: not or no longer allowed), broken (can never arrive), unreachable (tried too often), unknown (a
 * crash during sending). Pending: digest (a second message that day), retry.
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

/** One person of a push. A person has only one row in it. */
export interface LedgerRow {
  personId: string
  enterpriseId: string
  zoneCode: string
  state: LedgerState
  reason?: LedgerReason
  /** Calls of the platform that failed for a temporary reason. */
  attempts?: number
  /** When the message was last sent or tried, epoch ms. */
  at?: number
  /** Number of earlier pushes that the same message covers. */
  with?: number
  /** When the message was taken from the person's quota, epoch ms; absent when it is not certain that one was there to take. */
  takenAt?: number
}

/** Whether the row needs nothing more. */
export function isSettled({ state }: Pick<LedgerRow, 'state'>): boolean {
  return state === 'sent' || state === 'suppressed' || state === 'failed'
}

/** Whether the person has the notice from an earlier push. This push then neither sends it nor puts it into the inbox. */
export function isLeftOut({ reason }: Pick<LedgerRow, 'reason'>): boolean {
  return reason === 'notified_before'
}

/** The row after its sender crashed. The message may have arrived, so it is not sent again. */
export function afterCrash(row: LedgerRow): LedgerRow {
  return row.state === 'sending' ? { ...row, state: 'failed', reason: 'unknown' } : row
}

/** How often a message is tried when the platform fails temporarily. */
const ATTEMPTS_MAX = 5
const BACKOFF_MS = MINUTE_MS

/** The row after a temporary failure: a later retry, or given up. */
export function afterFault(row: LedgerRow, at: number): LedgerRow {
  const attempts = (row.attempts ?? 0) + 1
  return attempts >= ATTEMPTS_MAX
    ? { ...row, state: 'failed', reason: 'unreachable', attempts, at }
    : { ...row, state: 'pending', reason: 'retry', attempts, at }
}

/** Waiting time after this many failures: 1, 2, 4, 8 minutes. */
export function backOffMs(attempts: number): number {
  return BACKOFF_MS * 2 ** Math.max(0, attempts - 1)
}
