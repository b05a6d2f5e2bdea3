import type { contract } from '@/shared/contract'
import { LEDGER_REASONS } from '@/shared/domain/push/ledger'
import { regionCode as asRegionCode } from '@/shared/domain/access/region'
import { command, database } from '../_kernel/data/database'
import type { Handler } from '../_kernel/rpc/handler'
import { pushView } from './view'
import { pushLedger, pushReads } from '../_kernel/data/repositories/pushes'
import { regions } from '../_kernel/data/repositories/regions'

/** What people did with the policy's page, as its readers' documents say it. */
const DEEDS = { opened: 'openedAt', checked: 'checkedAt', consulted: 'consultedAt' } as const

export const delivery: Handler<typeof contract.pushes.delivery> = async ({ subject: push, now }) => {
  const deed = (field: string) =>
    database.count('policy_reads', { policyId: push.policyId, [field]: command.gt(0) })
  const [{ counts, reasons, zones }, read, opened, checked, consulted, nextAt] = await Promise.all([
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
    zones: named,
    ...(nextAt !== undefined && { nextAt: Math.max(nextAt, now) }),
  }
}
