import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'
import { serviceView } from './view'

export const read: Handler<typeof contract.services.read> = async ({ subject: service, store, now }) => {
  const region = await store.regions.known(service.regionCode, now)
  return { service: serviceView(service, region.name) }
}
