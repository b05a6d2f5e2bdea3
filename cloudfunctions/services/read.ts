import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { toServiceView } from './view'
import { regions } from '../_kernel/data/repositories/regions'

export const readService: Handler<typeof contract.services.read> = async ({ subject: service, now }) => {
  const region = await regions.known(service.regionCode, now)
  return { service: toServiceView(service, region.name) }
}
