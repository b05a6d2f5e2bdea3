import type { contract } from '@/shared/contract'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { policyReaders } from '../_kernel/data/repositories/policy-reads'

export const followed: Handler<typeof contract.bookmarks.followed> = async ({ person }) => {
  if (!person) throw new ActionError('Forbidden')
  return { follows: (await policyReaders.byId(person.id))?.follows ?? [] }
}
