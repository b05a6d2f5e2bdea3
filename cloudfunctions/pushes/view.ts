import type { PushView } from '@/shared/contract/pushes'
import type { Push } from '../_kernel/data/repositories/pushes'

export function pushView(push: Push): PushView {
  const { id, policyId, policyVersion, regionCode, urgent, state, at, enterprises, people, values, by } = push
  const { rings } = push
  return {
    id,
    policyId,
    policyVersion,
    title: values.title,
    regionCode,
    urgent,
    state,
    byName: by.name,
    at,
    enterprises,
    ...(people !== undefined && { people }),
    ...(rings && { rings: [...rings] }),
  }
}
