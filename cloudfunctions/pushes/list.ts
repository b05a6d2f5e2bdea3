import type { contract } from '@/shared/contract'
import { contains } from '@/shared/domain/region'
import type { Handler } from '../_kernel/serve'
import { pushView } from './view'

export const list: Handler<typeof contract.pushes.list> = async (
  { subject: regionCode, store },
  { policyId, cursor },
) => {
  const { items, nextCursor } =
    policyId === undefined
      ? await store.pushes.inRegion(regionCode, cursor)
      : await store.pushes.ofPolicy(policyId, cursor)
  return {
    pushes: items.filter((push) => contains(regionCode, push.regionCode)).map(pushView),
    ...(nextCursor !== undefined && { nextCursor }),
  }
}
