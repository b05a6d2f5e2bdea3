import type { contract } from '@/shared/contract'
import { refuse, ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { nextIndexVersion } from '../_kernel/search/index-change'
import { keepOrganization, makeServiceId, toService, withPledge } from './catalogue-change'
import { toServiceView } from './view'
import { regions } from '../_kernel/data/repositories/regions'
import { services } from '../_kernel/data/repositories/services'

export const editService: Handler<typeof contract.services.edit> = async (
  context,
  { version, service: draft },
) => {
  const { subject: seen, person, now } = context
  const region = await regions.known(seen.regionCode, now)
  return context.change(async (tx) => {
    const held = await tx.use(services).byId(seen.id)
    if (!held) throw new ActionError('NotFound')
    const renamed = held.name !== draft.name || held.organizationName !== draft.organizationName
    if (renamed && (await tx.use(services).byId(makeServiceId(held.regionCode, draft))))
      return refuse('ServiceExists', { 'service.name': '已有同机构同名的服务' })
    const { id, regionCode, status } = held
    const next = toService(withPledge(draft, held), {
      id,
      version,
      regionCode,
      status,
      catalogueVersion: await nextIndexVersion(tx, 'services'),
      assuredBy: person?.name ?? held.assuredBy,
    })
    await keepOrganization(tx, next)
    return { service: toServiceView(await tx.use(services).update(next, version), region.name) }
  })
}
