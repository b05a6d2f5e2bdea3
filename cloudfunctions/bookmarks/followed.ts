import type { contract } from '@/shared/contract'
import { Stop } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/serve'

export const followed: Handler<typeof contract.bookmarks.followed> = async ({ person, store }) => {
  if (!person) throw new Stop('Forbidden')
  return { follows: (await store.readers.byId(person.id))?.follows ?? [] }
}
