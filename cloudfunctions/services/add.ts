import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/serve'
import { nextVersionOf } from '../_kernel/search/index-change'
import { keepOrganization, serviceId, serviceOf } from './catalogue-change'
import { serviceView } from './view'

export const add: Handler<typeof contract.services.add> = async (context, { service: draft }) => {
  const { subject: regionCode, person, now, store } = context
  const region = await store.regions.known(regionCode, now)
  return context.change(async (tx) => {
    const id = serviceId(regionCode, draft)
    if (await tx.services.byId(id)) return refuse('ServiceExists', { 'service.name': '已有同机构同名的服务' })
    const catalogueVersion = await nextVersionOf(tx, 'services')
    const service = serviceOf(draft, {
      id,
      version: 1,
      catalogueVersion,
      regionCode,
      status: 'active',
      assuredBy: person?.name ?? '',
    })
    await keepOrganization(tx, service)
    await tx.services.open(service)
    return { service: serviceView(service, region.name) }
  })
}
