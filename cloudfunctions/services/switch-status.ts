import type { Action } from '@/shared/contract/action'
import type { ServiceView } from '@/shared/contract/services'
import type { ServiceStatus } from '@/shared/domain/service/service'
import { refuse, Stop, type Refusal } from '../_kernel/rpc/action-error'
import type { Context } from '../_kernel/rpc/serve'
import { nextVersionOf } from '../_kernel/search/index-change'
import { serviceView } from './view'

/** Opens or closes a service; one that is so already is left alone and says so. */
export async function switchStatus<A extends Action & { about: 'service' }>(
  context: Context<A>,
  version: number,
  status: ServiceStatus,
  alert?: string,
): Promise<{ service: ServiceView } | Refusal<'NotAllowedNow'>> {
  const { subject: seen, now, store } = context
  const region = await store.regions.known(seen.regionCode, now)
  return context.change(async (tx) => {
    const held = await tx.services.byId(seen.id)
    if (!held) throw new Stop('NotFound')
    if (held.status === status) return refuse('NotAllowedNow')
    const { alert: _alert, ...rest } = held
    const next = {
      ...rest,
      status,
      catalogueVersion: await nextVersionOf(tx, 'services'),
      ...(alert !== undefined && { alert }),
    }
    return { service: serviceView(await tx.services.save(next, version), region.name) }
  })
}
