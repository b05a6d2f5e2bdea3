import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { nextIndexVersion } from '../_kernel/search/index-change'
import { keepOrganization, makeServiceId, toService } from './catalogue-change'
import { toServiceView } from './view'
import { regions } from '../_kernel/data/repositories/regions'
import { services } from '../_kernel/data/repositories/services'

export const add: Handler<typeof contract.services.add> = async (context, { service: draft }) => {
  const { subject: regionCode, person, now } = context
  const region = await regions.known(regionCode, now)
  return context.change(async (tx) => {
    const id = makeServiceId(regionCode, draft)
    if (await tx.use(services).byId(id))
      return refuse('ServiceExists', { 'service.name': '已有同机构同名的服务' })
    const catalogueVersion = await nextIndexVersion(tx, 'services')
    const service = toService(draft, {
      id,
      version: 1,
      catalogueVersion,
      regionCode,
      status: 'active',
      assuredBy: person?.name ?? '',
    })
    await keepOrganization(tx, service)
    await tx.use(services).insert(service)
    return { service: toServiceView(service, region.name) }
  })
}
