import type { contract } from '@/shared/contract'
import type { QualificationsView } from '@/shared/contract/park-qualifications'
import type { Region } from '@/shared/domain/access/account'
import { regionChain, type RegionCode } from '@/shared/domain/access/region'
import { listQualifications, type QualificationSource } from '@/shared/domain/enterprise/qualification-list'
import { regions } from '../_kernel/data/repositories/regions'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'

export const readQualifications: Handler<typeof contract.park.qualifications> = async ({ subject: code }) => {
  const [region, above] = await Promise.all([regions.byId(code), sourcesAbove(code)])
  if (!region) throw new ActionError('NotFound')
  return toQualificationsView(region, above)
}

/** The lists of the regions above a region, as far as these regions are stored. */
export async function sourcesAbove(code: RegionCode): Promise<QualificationSource[]> {
  const above = await Promise.all(
    regionChain(code)
      .slice(1)
      .map((one) => regions.byId(one)),
  )
  return above.flatMap((region) => region ?? [])
}

/** The list that is in effect in a region. */
export function toQualificationsView(
  region: Region,
  above: readonly QualificationSource[],
): QualificationsView {
  return { version: region.version, qualifications: listQualifications([...above, region]) }
}
