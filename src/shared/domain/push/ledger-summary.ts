import { isSettled, type LedgerReason, type LedgerRow } from './ledger'

/** Always targets = sent + suppressed + failed + pending. */
export interface LedgerCounts {
  targets: number
  sent: number
  suppressed: number
  failed: number
  pending: number
}

/** Totals of ledger rows. */
export interface LedgerSummary {
  counts: LedgerCounts
  /** Why people were not sent a message, or not yet. */
  reasons: Readonly<Partial<Record<LedgerReason, number>>>
  /** By zone code. */
  zones: Readonly<Record<string, LedgerCounts>>
}

export const NO_COUNTS: LedgerCounts = { targets: 0, sent: 0, suppressed: 0, failed: 0, pending: 0 }
export const EMPTY_SUMMARY: LedgerSummary = { counts: NO_COUNTS, reasons: {}, zones: {} }

/** Counts all rows anew each time, so that the totals always match the rows written with them. */
export function summarizeLedger(
  rows: readonly Pick<LedgerRow, 'state' | 'reason' | 'zoneCode'>[],
): LedgerSummary {
  const counts = { ...NO_COUNTS }
  const reasons: Partial<Record<LedgerReason, number>> = {}
  const zones: Record<string, LedgerCounts> = {}
  for (const { state, reason, zoneCode } of rows) {
    const zone = (zones[zoneCode] ??= { ...NO_COUNTS })
    for (const each of [counts, zone]) {
      each.targets += 1
      each[isSettled({ state }) ? (state as keyof LedgerCounts) : 'pending'] += 1
    }
    if (reason !== undefined) reasons[reason] = (reasons[reason] ?? 0) + 1
  }
  return { counts, reasons, zones }
}

export function addSummaries(a: LedgerSummary, b: LedgerSummary): LedgerSummary {
  return {
    counts: addCounts(a.counts, b.counts),
    reasons: merged(a.reasons, b.reasons, (x, y) => x + y),
    zones: merged(a.zones, b.zones, addCounts),
  }
}

/** True when every target is accounted for. */
export function isConserved({ targets, sent, suppressed, failed, pending }: LedgerCounts): boolean {
  return targets === sent + suppressed + failed + pending
}

export function addCounts(a: LedgerCounts, b: LedgerCounts): LedgerCounts {
  return {
    targets: a.targets + b.targets,
    sent: a.sent + b.sent,
    suppressed: a.suppressed + b.suppressed,
    failed: a.failed + b.failed,
    pending: a.pending + b.pending,
  }
}

function merged<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  add: (x: T, y: T) => T,
): Record<string, T> {
  const sum = { ...a }
  for (const [key, value] of Object.entries(b)) sum[key] = key in sum ? add(sum[key] as T, value) : value
  return sum
}
