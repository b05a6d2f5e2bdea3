import type { contract } from '@/shared/contract'
import type { NoticeView } from '@/shared/contract/notices'
import { POLICY_STATE_LABELS, type PolicyState } from '@/shared/domain/policy/life'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { type InboxEntry, inbox } from '../_kernel/data/repositories/jobs'
import { pushReads } from '../_kernel/data/repositories/push-reads'
import { type Push, pushGroup, pushLedger, pushes } from '../_kernel/data/repositories/pushes'
import type { Handler } from '../_kernel/rpc/handler'
import { policies } from '../_kernel/data/repositories/policies'
import { currentWords, type SentPush } from './current-words'
import { openAsks } from './open-asks'
import { mergedPage } from './merged-page'
import { pushNoticeId } from './push-notice'

/** Lists a person's own notices together with the pushes whose ledger names the person. */
export const readInbox: Handler<typeof contract.notices.inbox> = async ({ person, now }, { cursor }) => {
  if (!person) return { notices: [], quota: { remaining: 0 } }
  const { items, nextCursor } = await mergedPage(
    [
      (from, skip, limit) => inbox.before(person.id, from, skip, limit),
      (from, skip, limit) => pushLedger.ofPerson(person.id, from, skip, limit),
    ],
    PAGE_SIZE,
    cursor,
  )
  const pushed = items.flatMap((item) => ('pushId' in item ? [item.pushId] : []))
  const [pushById, read] = await Promise.all([pushesById(pushed), pushReads.ofPerson(person.id, pushed)])
  const sent = items.flatMap((item): SentPush[] => {
    const push = 'pushId' in item ? pushById.get(item.pushId) : undefined
    return push && 'pushId' in item ? [{ chunkId: item.id, push, ...pushGroup(push, item.group) }] : []
  })
  const states = await policies.statesOf(sent.map(({ push }) => push.policyId))
  const current = await currentWords(sent, states, now)
  const asks = await openAsks(person, current, now)
  const notices = items.flatMap((item): NoticeView[] => {
    if (!('pushId' in item)) return [entryView(item)]
    const told = current.find(({ chunkId }) => chunkId === item.id)
    if (!told) return []
    const { push, notice } = told
    const state = states.get(push.policyId)?.state
    const ask = state === 'published' && told.ask ? asks.get(push.id) : undefined
    const view = pushView({ ...push, notice, at: item.at }, read.has(push.id), state)
    return [ask ? { ...view, ask } : view]
  })
  return {
    notices,
    ...(nextCursor !== undefined && { nextCursor }),
    quota: {
      remaining: person.quota['need_progress'] ?? 0,
      policies: person.quota['policy_for_you'] ?? 0,
    },
  }
}

async function pushesById(ids: readonly string[]): Promise<ReadonlyMap<string, Push>> {
  return new Map((await pushes.byIds(ids)).map((push) => [push.id, push]))
}

function entryView({ id, title, text, at, read, needId }: InboxEntry): NoticeView {
  return { id, title, text, at, read, ...(needId !== undefined && { needId }) }
}

/** The view of a push. A push whose policy is no longer in force stays in the list and says so. */
function pushView(
  { id, policyId, notice, at, state, kind }: Push,
  read: boolean,
  policy: PolicyState | undefined,
): NoticeView {
  const isOver =
    kind !== 'withdrawal' && (policy === 'recalled' || policy === 'replaced' || policy === 'expired')
  const mark = isOver ? POLICY_STATE_LABELS[policy] : state === 'stopped' ? '已撤回或失效' : undefined
  const title = mark === undefined ? notice.title : `（${mark}）${notice.title}`
  return { id: pushNoticeId(id), title, text: notice.text, at, read, policyId }
}
