import type { Lasting } from '@/shared/domain/push/lasting'
import type { PushView } from '@/shared/contract/pushes'
import type { Push } from '../_kernel/data/repositories/pushes'

export function pushView(push: Push): PushView {
  const { id, policyId, policyVersion, regionCode, urgent, state, at, enterprises, people, values, by } = push
  const { rings, kind, relay, lasting } = push
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
    ...(kind && { kind }),
    ...(relay && { relay }),
    ...(lasting && { lasting: { open: lasting.open, ...lastingView(lasting) } }),
  }
}

/** How long a push lasts and when it reminds. */
export function lastingView({ untilOn, remindAt, remindLater = [] }: Lasting): {
  untilOn: string
  remindAt?: number
  reminders?: number
} {
  return {
    untilOn,
    ...(remindAt !== undefined && { remindAt }),
    ...(remindLater.length > 0 && { reminders: remindLater.length + 1 }),
  }
}
