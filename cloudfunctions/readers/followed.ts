import type { contract } from '@/shared/contract'
import { Stop } from '../_kernel/faults'
import type { Handler } from '../_kernel/serve'

export const followed: Handler<typeof contract.readers.followed> = async ({ person, store }) => {
  if (!person) throw new Stop('Forbidden')
  return { follows: (await store.readers.byId(person.id))?.follows ?? [] }
}
