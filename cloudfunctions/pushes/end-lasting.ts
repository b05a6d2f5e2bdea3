import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import { pushes } from '../_kernel/data/repositories/pushes'
import type { Handler } from '../_kernel/rpc/handler'
import { pushView } from './view'

export const endLasting: Handler<typeof contract.pushes.endLasting> = (context, { pushId }) =>
  context.change(async (tx) => {
    const push = await tx.use(pushes).byId(pushId)
    if (!push?.lasting?.open) return refuse('NotAllowedNow')
    const next = { ...push, lasting: { ...push.lasting, open: false } }
    return { push: pushView(await tx.use(pushes).update(next, push.version)) }
  })
