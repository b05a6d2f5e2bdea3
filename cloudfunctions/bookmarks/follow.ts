import type { contract } from '@/shared/contract'
import { newReader, withTheme } from '@/shared/domain/policy/policy-read'
import { Stop } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/serve'

export const follow: Handler<typeof contract.bookmarks.follow> = async (context, { theme, following }) => {
  const { person } = context
  if (!person) throw new Stop('Forbidden')
  return context.change(async (tx) => {
    const reader = await tx.readers.byId(person.id)
    const next = withTheme(reader ?? newReader(person.id), theme, following)
    await (reader ? tx.readers.save(next, reader.version) : tx.readers.open(next))
    return { follows: next.follows }
  })
}
