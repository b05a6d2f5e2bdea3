import type { contract } from '@/shared/contract'
import { readId, unreadPushes } from '../_kernel/data/repositories/pushes'
import type { Handler } from '../_kernel/rpc/serve'
import type { WritingStore } from '../_kernel/data/store'
import { pushIdOfNotice } from './push-notice'

export const markRead: Handler<typeof contract.notices.markRead> = async (context, { noticeIds }) => {
  const { person, now, store } = context
  if (!person) return { unread: 0 }
  const ids = [...new Set(noticeIds)]
  const pushIds = await store.ledger.namedIn(
    person.id,
    ids.flatMap((id) => pushIdOfNotice(id) ?? []),
  )
  const unread = await unreadPushes(person.id)
  return context.change(async (tx) => {
    const own = await markOwn(
      tx,
      person.id,
      ids.filter((id) => pushIdOfNotice(id) === undefined),
    )
    let seen = 0
    for (const pushId of pushIds) {
      const id = readId(pushId, person.id)
      if (await tx.pushReads.byId(id)) continue
      await tx.pushReads.open({ id, version: 1, pushId, personId: person.id, at: now })
      seen += 1
    }
    return { unread: own + Math.max(0, unread - seen) }
  })
}

/** Notices that are this person's own. @returns how many are unread after it */
async function markOwn(tx: WritingStore, personId: string, ids: readonly string[]): Promise<number> {
  const known = await tx.people.byId(personId)
  if (!known) return 0
  let seen = 0
  for (const id of ids) {
    const entry = await tx.inbox.byId(id)
    if (!entry || entry.personId !== personId || entry.read) continue
    await tx.inbox.save({ ...entry, read: true }, entry.version)
    seen += 1
  }
  if (seen === 0) return known.unread
  const { unread } = await tx.people.save(
    { ...known, unread: Math.max(0, known.unread - seen) },
    known.version,
  )
  return unread
}
