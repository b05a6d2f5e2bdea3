import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { phoneAccessLog } from '../_kernel/data/repositories/phone-access-log'

export const lookers: Handler<typeof contract.accounts.lookers> = async ({ person }, { cursor }) => {
  if (!person) return { looks: [] }
  const { items, nextCursor } = await phoneAccessLog.aboutPerson(person.id, cursor)
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
