import type { contract } from '@/shared/contract'
import { readId, unreadPushes, pushReads } from '../_kernel/data/repositories/push-reads'
import { pushLedger } from '../_kernel/data/repositories/pushes'
import type { Handler } from '../_kernel/rpc/handler'
import type { Transaction } from '../_kernel/data/transaction'
import { pushIdOfNotice } from './push-notice'
import { people } from '../_kernel/data/repositories/people'
import { inbox } from '../_kernel/data/repositories/jobs'

export const markRead: Handler<typeof contract.notices.markRead> = async (context, { noticeIds }) => {
  const { person, now } = context
  if (!person) return { unread: 0 }
  const ids = [...new Set(noticeIds)]
  const pushIds = await pushLedger.namedIn(
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
      if (await tx.use(pushReads).byId(id)) continue
      await tx.use(pushReads).insert({ id, version: 1, pushId, personId: person.id, at: now })
      seen += 1
    }
    return { unread: own + Math.max(0, unread - seen) }
  })
}

/** Marks the person's own notices as read. @returns how many of the person's own notices are unread afterwards */
async function markOwn(tx: Transaction, personId: string, ids: readonly string[]): Promise<number> {
  const known = await tx.use(people).byId(personId)
  if (!known) return 0
  let seen = 0
  for (const id of ids) {
    const entry = await tx.use(inbox).byId(id)
    if (!entry || entry.personId !== personId || entry.read) continue
    await tx.use(inbox).update({ ...entry, read: true }, entry.version)
    seen += 1
  }
  if (seen === 0) return known.unread
  const { unread } = await tx
    .use(people)
    .update({ ...known, unread: Math.max(0, known.unread - seen) }, known.version)
  return unread
}
