import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import { toParkParty } from '../_kernel/policies/park-party'
import type { Handler } from '../_kernel/rpc/handler'
import { fileChanged, notNow, takePolicyStep } from './step'

export const publish: Handler<typeof contract.policies.publish> = (context, { version, publishAt }) => {
  const by = toParkParty(context)
  return takePolicyStep(context, {
    version,
    event: publishAt === undefined ? { type: 'published', by } : { type: 'scheduled', by, publishAt },
    refusalFor: (why) => (why === 'WrongMoment' ? refuse(why) : notNow()),
    ifFileChanged: fileChanged,
  })
}
