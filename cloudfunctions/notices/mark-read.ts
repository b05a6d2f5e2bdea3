import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/serve'

export const markRead: Handler<typeof contract.notices.markRead> = async (context, { noticeIds }) => {
  const { person } = context
  if (!person) return { unread: 0 }
  return context.change(async (tx) => {
    const known = await tx.people.byId(person.id)
    if (!known) return { unread: 0 }
    let seen = 0
    for (const id of new Set(noticeIds)) {
      const entry = await tx.inbox.byId(id)
      if (!entry || entry.personId !== person.id || entry.read) continue
      await tx.inbox.save({ ...entry, read: true }, entry.version)
      seen += 1
    }
    if (seen === 0) return { unread: known.unread }
    const { unread } = await tx.people.save(
      { ...known, unread: Math.max(0, known.unread - seen) },
      known.version,
    )
    return { unread }
  })
}
