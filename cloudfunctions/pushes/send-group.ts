import { afterFault, type LedgerRow } from '@/shared/domain/push/ledger'
import { sendMessage, type Delivery } from '../_kernel/messages'
import { correctQuota, quotas } from '../_kernel/quotas'
import type { Push } from '../_kernel/repositories/pushes'
import type { Going } from './judge-group'

/**
 * Sends the push to people whose rows are marked `sending` already, all at once: one is taken from each quota before, and given back
 * where a passing fault stood in the way; where WeChat refused, our count was wrong and becomes none.
 * @returns what became of the rows, by their places in the chunk
 */
export async function sendGroup(
  { values, page }: Push,
  going: readonly Going[],
  now: number,
): Promise<Map<number, LedgerRow>> {
  const ids = going.map(({ person }) => person.id)
  await quotas.takeForPolicy(ids, now)
  const deliveries = await Promise.all(
    going.map(({ person }) => sendMessage(person.openid, 'policy_for_you', page, values)),
  )
  await correctQuota(ids, deliveries, 'policy_for_you')
  await quotas.forgetPolicy(
    ids.filter((_, i) => deliveries[i] !== 'sent'),
    now,
  )
  const at = Date.now()
  return new Map(going.map(({ place, row }, i) => [place, outcomeOf(row, deliveries[i] ?? 'later', at)]))
}

/** The row after the platform answered. */
function outcomeOf(row: LedgerRow, delivery: Delivery, at: number): LedgerRow {
  switch (delivery) {
    case 'sent':
      return { ...row, state: 'sent', at }
    case 'exhausted':
      return { ...row, state: 'failed', reason: 'refused', at }
    case 'broken':
      return { ...row, state: 'failed', reason: 'broken', at }
    case 'later':
      return afterFault(row, at)
  }
}
