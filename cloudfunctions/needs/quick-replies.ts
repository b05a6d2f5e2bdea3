import type { contract } from '@/shared/contract'
import type { QuickRepliesView } from '@/shared/contract/need-replies'
import { QUICK_REPLIES_MAX } from '@/shared/contract/limits'
import { administers } from '@/shared/domain/access/officer'
import { regionAt } from '@/shared/domain/access/region'
import type { QuickReply } from '@/shared/domain/need/quick-reply'
import { quickReplies } from '../_kernel/data/repositories/quick-replies'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Context, Handler } from '../_kernel/rpc/handler'
import { newId } from '../_kernel/rpc/ids'

type Asking = Pick<Context<typeof contract.needs.quickReplies>, 'person' | 'subject'>

/** The two lists of the caller: their own, and that of the zone in which the region lies. */
function listsFor({ person, subject: region }: Asking) {
  if (!person) throw new ActionError('Forbidden')
  const code = regionAt(region, 'zone') ?? region
  return {
    ownId: quickReplies.idOfOfficer(person.id),
    sharedId: quickReplies.idOfRegion(code),
    mayShare: administers(person, code),
  }
}

export const readQuickReplies: Handler<typeof contract.needs.quickReplies> = async (context) => {
  const { ownId, sharedId, mayShare } = listsFor(context)
  const [own, shared] = await Promise.all([quickReplies.byId(ownId), quickReplies.byId(sharedId)])
  return {
    own: quickReplies.repliesOf(ownId, own),
    shared: quickReplies.repliesOf(sharedId, shared),
    mayShare,
  }
}

/** A changed example becomes an ordinary quick reply. */
export const setQuickReply: Handler<typeof contract.needs.setQuickReply> = async (context, input) => {
  const { shared, replyId, regionCode: _region, ...words } = input
  const lists = listsFor(context)
  if (shared && !lists.mayShare) return refuse('SharedByAdministrators')
  const reply: QuickReply = { ...words, id: replyId ?? newId('qr') }
  return context.change(async (tx) => {
    const changed = await quickReplies.change(tx, shared ? lists.sharedId : lists.ownId, (before) => {
      if (replyId === undefined) return before.length < QUICK_REPLIES_MAX ? [...before, reply] : undefined
      if (!before.some(({ id }) => id === replyId)) throw new ActionError('NotFound')
      return before.map((one) => (one.id === replyId ? reply : one))
    })
    return changed ? answer(tx, lists, { shared, changed }) : refuse('QuickRepliesFull')
  })
}

/** Removing a quick reply that is already gone succeeds. */
export const removeQuickReply: Handler<typeof contract.needs.removeQuickReply> = async (context, input) => {
  const { shared, replyId } = input
  const lists = listsFor(context)
  if (shared && !lists.mayShare) return refuse('SharedByAdministrators')
  return context.change(async (tx) => {
    const id = shared ? lists.sharedId : lists.ownId
    const changed = await quickReplies.change(tx, id, (before) => before.filter((one) => one.id !== replyId))
    return answer(tx, lists, { shared, changed: changed ?? [] })
  })
}

async function answer(
  tx: Parameters<typeof quickReplies.change>[0],
  { ownId, sharedId, mayShare }: ReturnType<typeof listsFor>,
  { shared, changed }: { shared: boolean; changed: readonly QuickReply[] },
): Promise<QuickRepliesView> {
  const otherId = shared ? ownId : sharedId
  const other = quickReplies.repliesOf(otherId, await tx.use(quickReplies).byId(otherId))
  return { own: shared ? other : changed, shared: shared ? changed : other, mayShare }
}
