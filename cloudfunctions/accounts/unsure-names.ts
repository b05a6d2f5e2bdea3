import type { Person } from '@/shared/domain/access/account'
import type { RegionCode } from '@/shared/domain/access/region'
import type { Membership } from '@/shared/domain/access/role'
import { dutyAgentAt } from '@/shared/domain/duty/duty'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Checked } from '../_kernel/platform/content-check'
import type { Job } from '../_kernel/data/repositories/jobs'
import { jobForNames } from '../_kernel/notifications/review-notification'
import { regions } from '../_kernel/data/repositories/regions'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { administratorsFor } from '../_kernel/duty/assign'

/**
 * Prepares the job that asks the duty agent of the region, or else its administrators, to look at names that the platform did not pass.
 * @param where the region, or the membership that a person gets
 * @returns undefined, without any read, when the names passed
 */
export async function unsureNames(
  checked: Checked,
  where: RegionCode | Membership,
  { now }: { now: number },
): Promise<((person: Person, names: readonly string[]) => Job | undefined) | undefined> {
  if (checked === 'passed') return undefined
  const regionCode = typeof where === 'string' ? where : await regionOf(where)
  const onDuty = dutyAgentAt(await regions.known(regionCode, now), now)
  const to = onDuty ? [onDuty] : await administratorsFor(regionCode)
  return (person, names) =>
    jobForNames(names, checked, { person, to: to.map(({ personId }) => personId), now })
}

async function regionOf(membership: Membership): Promise<RegionCode> {
  if (membership.role !== 'staff') return membership.regionCode
  const enterprise = await enterprises.byId(membership.enterpriseId)
  if (!enterprise) throw new ActionError('NotFound')
  return enterprise.regionCode
}
