import { digestNote } from '@/shared/domain/push/policy-message'
import { afterFault, type LedgerRow } from '@/shared/domain/push/ledger'
import type { PushGroup } from '@/shared/domain/push/rings'
import { sendMessage, type MessageOutcome } from '../_kernel/platform/messages'
import { correctQuota, quotas } from '../_kernel/notifications/quotas'
import type { Push } from '../_kernel/data/repositories/pushes'
import type { Going } from './judge-group'

const INBOX_PAGE = 'enterprise/notices/index'

/**
 * Sends the push to people whose rows are marked `sending` already, all at the same time. One message is taken from each quota before. It is given
 * back after a passing fault. If WeChat refuses, our count was wrong and becomes zero.
 * @returns the rows with their outcomes, by their places in the chunk
 */
export async function sendGroup(
  { page }: Pick<Push, 'page'>,
  { values }: Pick<PushGroup, 'values'>,
  going: readonly Going[],
  now: number,
): Promise<Map<number, LedgerRow>> {
  const ids = going.map(({ person }) => person.id)
  const takenAt = (await quotas.takeForPolicy(ids, now)) === ids.length ? now : undefined
  const deliveries = await Promise.all(
    going.map(({ person, row }) => {
      const message = messageFor({ page, values }, row)
      return sendMessage(person.openid, 'policy_for_you', message.page, message.values)
    }),
  )
  await correctQuota(ids, deliveries, 'policy_for_you')
  await quotas.forgetPolicy(
    ids.filter((_, i) => deliveries[i] !== 'sent'),
    now,
  )
  const at = Date.now()
  return new Map(
    going.map(({ place, row }, i) => {
      const taken = takenAt === undefined ? row : { ...row, takenAt }
      return [place, outcomeOf(taken, deliveries[i] ?? 'later', at)]
    }),
  )
}

/** The push's own message. If it also tells of earlier pushes, it says so and opens the inbox, which holds all of them. */
function messageFor({ page, values }: Pick<Push, 'page' | 'values'>, { with: others = 0 }: LedgerRow) {
  return others === 0
    ? { page, values }
    : { page: INBOX_PAGE, values: { ...values, note: digestNote(others) } }
}

/** The row after the platform answered. */
function outcomeOf(row: LedgerRow, delivery: MessageOutcome, at: number): LedgerRow {
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
