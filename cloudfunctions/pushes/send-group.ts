import { afterFault, type LedgerRow } from '@/shared/domain/push/ledger'
import { sendMessage, type Delivery } from '../_kernel/messages'
import { correctQuota, quotas } from '../_kernel/quotas'
import type { Push } from '../_kernel/repositories/pushes'
import type { Recipient } from '../_kernel/repositories/recipients'

/**
 * Sends the push to people whose rows are marked `sending` already, all at once: one is taken from each quota before, and given back
 * where a passing fault stood in the way; where WeChat refused, our count was wrong and becomes none.
 * @returns what became of each, in their order
 */
export async function sendGroup(
  { values, page }: Push,
  people: readonly Recipient[],
  now: number,
): Promise<Delivery[]> {
  const ids = people.map(({ id }) => id)
  await quotas.takeForPolicy(ids, now)
  const deliveries = await Promise.all(
    people.map(({ openid }) => sendMessage(openid, 'policy_for_you', page, values)),
  )
  await correctQuota(ids, deliveries, 'policy_for_you')
  await quotas.forgetPolicy(
    ids.filter((_, i) => deliveries[i] !== 'sent'),
    now,
  )
  return deliveries
}

/** The row after the platform answered. */
export function outcomeOf(row: LedgerRow, delivery: Delivery, at: number): LedgerRow {
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
