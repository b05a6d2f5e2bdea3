import type { Action } from '@/shared/contract/action'
import type { ServiceView } from '@/shared/contract/services'
import type { ServiceStatus } from '@/shared/domain/service/service'
import { refuse, ActionError, type Refusal } from '../_kernel/rpc/action-error'
import type { Context } from '../_kernel/rpc/handler'
import { nextIndexVersion } from '../_kernel/search/index-change'
import { toServiceView } from './view'
import { regions } from '../_kernel/data/repositories/regions'
import { services } from '../_kernel/data/repositories/services'

/** Suspends a service or opens it again. Refuses with NotAllowedNow if it already has that status. */
export async function switchStatus<A extends Action & { about: 'service' }>(
  context: Context<A>,
  version: number,
  status: ServiceStatus,
  alert?: string,
): Promise<{ service: ServiceView } | Refusal<'NotAllowedNow'>> {
  const { subject: seen, now } = context
  const region = await regions.known(seen.regionCode, now)
  return context.change(async (tx) => {
    const held = await tx.use(services).byId(seen.id)
    if (!held) throw new ActionError('NotFound')
    if (held.status === status) return refuse('NotAllowedNow')
    const { alert: _alert, ...rest } = held
    const next = {
      ...rest,
      status,
      catalogueVersion: await nextIndexVersion(tx, 'services'),
      ...(alert !== undefined && { alert }),
    }
    return { service: toServiceView(await tx.use(services).update(next, version), region.name) }
  })
}
