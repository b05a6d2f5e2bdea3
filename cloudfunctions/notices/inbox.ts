import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/serve'

export const inbox: Handler<typeof contract.notices.inbox> = async ({ person, store }, { cursor }) => {
  if (!person) return { notices: [], quota: { remaining: 0 } }
  const { items, nextCursor } = await store.inbox.ofPerson(person.id, cursor)
  return {
    notices: items.map(({ id, title, text, at, read, needId }) => ({
      id,
      title,
      text,
      at,
      read,
      ...(needId !== undefined && { needId }),
    })),
    ...(nextCursor && { nextCursor }),
    quota: { remaining: person.quota['need_progress'] ?? 0 },
  }
}
