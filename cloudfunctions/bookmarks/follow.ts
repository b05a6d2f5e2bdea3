import type { contract } from '@/shared/contract'
import { newReader, withTheme } from '@/shared/domain/policy/policy-read'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { policyReaders } from '../_kernel/data/repositories/policy-reads'

export const follow: Handler<typeof contract.bookmarks.follow> = async (context, { theme, following }) => {
  const { person } = context
  if (!person) throw new ActionError('Forbidden')
  return context.change(async (tx) => {
    const reader = await tx.use(policyReaders).byId(person.id)
    const next = withTheme(reader ?? newReader(person.id), theme, following)
    await (reader ? tx.use(policyReaders).update(next, reader.version) : tx.use(policyReaders).insert(next))
    return { follows: next.follows }
  })
}
