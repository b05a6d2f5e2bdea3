import type { contract } from '@/shared/contract'
import { addCounts, NO_COUNTS, type LedgerCounts } from '@/shared/domain/push/ledger-summary'
import type { Ring } from '@/shared/domain/push/rings'
import { LEDGER_REASONS } from '@/shared/domain/push/ledger'
import { regionCode as asRegionCode } from '@/shared/domain/access/region'
import { command, database } from '../_kernel/data/database'
import type { Handler } from '../_kernel/rpc/handler'
import { pushView } from './view'
import { pushReads } from '../_kernel/data/repositories/push-reads'
import { pushGroup, pushLedger, type Push } from '../_kernel/data/repositories/pushes'
import { regions } from '../_kernel/data/repositories/regions'

/** The fields of the readers' documents that say what people did on the policy's page. */
const DEEDS = { opened: 'openedAt', checked: 'checkedAt', consulted: 'consultedAt' } as const

export const delivery: Handler<typeof contract.pushes.delivery> = async ({ subject: push, now }) => {
  const deed = (field: string) =>
    database.count('policy_reads', { policyId: push.policyId, [field]: command.gt(0) })
  const [{ counts, reasons, zones, groups, later }, read, opened, checked, consulted, nextAt] =
    await Promise.all([
      pushLedger.summary(push.id),
      pushReads.ofPush(push.id),
      deed(DEEDS.opened),
      deed(DEEDS.checked),
      deed(DEEDS.consulted),
      pushLedger.nextDue(push.id),
    ])
  const named = await Promise.all(
    Object.entries(zones).map(async ([code, zone]) => {
      const region = await regions.byId(code)
      return { ...zone, regionCode: asRegionCode(code), name: region?.name ?? code }
    }),
  )
  return {
    push: pushView(push),
    funnel: { ...counts, read, opened, checked, consulted },
    reasons: LEDGER_REASONS.flatMap((reason) => {
      const people = reasons[reason] ?? 0
      return people > 0 ? [{ reason, people }] : []
    }).sort((a, b) => b.people - a.people),
    rings: ringCounts(push, groups),
    later,
    zones: named,
    ...(nextAt !== undefined && { nextAt: Math.max(nextAt, now) }),
  }
}

/** The sums of each ring, in the order in which the rings were told. */
function ringCounts(push: Push, groups: ReadonlyMap<number, LedgerCounts>) {
  const sums = new Map<Ring, LedgerCounts>()
  for (const [group, counts] of [...groups].sort(([a], [b]) => a - b)) {
    const { ring } = pushGroup(push, group)
    sums.set(ring, addCounts(sums.get(ring) ?? NO_COUNTS, counts))
  }
  return [...sums].map(([ring, counts]) => ({ ring, ...counts }))
}
