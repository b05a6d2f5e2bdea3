import type { contract } from '@/shared/contract'
import { isInForce } from '@/shared/domain/policy/life'
import { policies } from '../../_kernel/data/repositories/policies'
import { services } from '../../_kernel/data/repositories/services'
import { refuse } from '../../_kernel/rpc/action-error'
import type { Handler } from '../../_kernel/rpc/handler'
import { makeCode } from './make-code'

/** Makes codes only for what everybody may read; a draft has none. */
export const publicCode: Handler<typeof contract.park.publicCode> = async ({ now }, { kind, id }) => {
  if (kind === 'service') {
    const service = await services.byId(id)
    if (!service) return refuse('CodeUnknown')
    return service.status === 'inactive' ? refuse('NoCodeFor') : makeCode({ kind, target: id }, now)
  }
  const policy = await policies.byId(id)
  if (!policy) return refuse('CodeUnknown')
  return isInForce(policy, now) ? makeCode({ kind, target: id }, now) : refuse('NoCodeFor')
}
