import type { contract } from '@/shared/contract'
import { refuse, Stop } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/serve'
import { nextVersionOf } from '../_kernel/search/index-change'
import { keepOrganization, serviceId, serviceOf } from './catalogue-change'
import { serviceView } from './view'

export const edit: Handler<typeof contract.services.edit> = async (context, { version, service: draft }) => {
  const { subject: seen, person, now, store } = context
  const region = await store.regions.known(seen.regionCode, now)
  return context.change(async (tx) => {
    const held = await tx.services.byId(seen.id)
    if (!held) throw new Stop('NotFound')
    const renamed = held.name !== draft.name || held.organizationName !== draft.organizationName
    if (renamed && (await tx.services.byId(serviceId(held.regionCode, draft))))
      return refuse('ServiceExists', { 'service.name': '已有同机构同名的服务' })
    const { id, regionCode, status } = held
    const next = serviceOf(draft, {
      id,
      version,
      regionCode,
      status,
      catalogueVersion: await nextVersionOf(tx, 'services'),
      assuredBy: person?.name ?? held.assuredBy,
    })
    await keepOrganization(tx, next)
    return { service: serviceView(await tx.services.save(next, version), region.name) }
  })
}
