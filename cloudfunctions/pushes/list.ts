import type { contract } from '@/shared/contract'
import { contains, regionChain } from '@/shared/domain/access/region'
import type { Handler } from '../_kernel/rpc/handler'
import { pushView } from './view'
import { pushes } from '../_kernel/data/repositories/pushes'

export const listPushes: Handler<typeof contract.pushes.list> = async (
  { subject: regionCode },
  { policyId, around, cursor },
) => {
  const regions = around ? regionChain(regionCode) : [regionCode]
  const { items, nextCursor } =
    policyId === undefined ? await pushes.inRegions(regions, cursor) : await pushes.ofPolicy(policyId, cursor)
  return {
    pushes: items.filter((push) => around || contains(regionCode, push.regionCode)).map(pushView),
    ...(nextCursor !== undefined && { nextCursor }),
  }
}
