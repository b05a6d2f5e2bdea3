import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'

export const lookers: Handler<typeof contract.accounts.lookers> = async ({ person, store }, { cursor }) => {
  if (!person) return { looks: [] }
  const { items, nextCursor } = await store.looks.atPerson(person.id, cursor)
  return {
    looks: items.map(({ id, at, by, about }) => ({
      id,
      at,
      name: by.name,
      role: by.role,
      place: by.place,
      where: about.kind,
    })),
    ...(nextCursor && { nextCursor }),
  }
}
