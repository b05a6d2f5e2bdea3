import { cloud } from '@/cloud/rpc/client'
import { newRequestId } from '@/cloud/rpc/request-id'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import type { RefusalCode } from '@/shared/contract'
import type { Failure } from '@/shared/contract/action'
import type { NeedView } from '@/shared/contract/need-view'
import { DAY_MS } from '@/shared/domain/time/units'
import type { BulkReplyKind } from '../step-kinds'
import type { SameOffer } from './same-offers'

/** One need that gets the reply. */
export interface BulkReplyItem {
  needId: string
  code: string
  enterpriseName: string
  /** Present when the need has to be claimed first. */
  claim?: { requestId: string; done: boolean }
  /** Id of the intent. Under it the reply arrives once, however often it is sent. */
  requestId: string
  done: boolean
  /** Why the newest attempt failed. */
  fault?: Failure<RefusalCode>
}

/** The same text for several needs. The device stores it until each need has it or the person gives up. */
export interface BulkReply {
  text: string
  startedAt: number
  /** The first item is the need that was answered before the others. It is done from the start. */
  items: readonly BulkReplyItem[]
}

/** The cloud recognises an intent for seven days, and later would carry it out twice. A stored reply therefore expires earlier. */
export const BULK_REPLY_LIFETIME_MS = 6 * DAY_MS
/** The network or a limit stopped so many attempts in a row that the others are not tried. */
const STOPPED_MAX = 2
const STOPPED: readonly RefusalCode[] = ['Unavailable', 'TooMany']

/** Keys of the replies that are being sent. `storeOnDevice` must follow every change: it redraws the components that show the reply. */
const sending = new Set<string>()

/** Whether the reply under this key is being sent; a page that was left may have begun it. */
export const isSending = (key: string) => sending.has(key)

export function newBulkReply(
  text: string,
  answered: Pick<NeedView, 'id' | 'code' | 'enterpriseName'>,
  others: readonly SameOffer[],
  startedAt: number,
): BulkReply {
  const first = newItem(answered, true)
  const rest = others.map(({ need, claimFirst }) => ({
    ...newItem(need, false),
    ...(claimFirst && { claim: { requestId: newRequestId(), done: false } }),
  }))
  return { text, startedAt, items: [first, ...rest] }
}

function newItem(need: Pick<NeedView, 'id' | 'code' | 'enterpriseName'>, done: boolean): BulkReplyItem {
  const { id: needId, code, enterpriseName } = need
  return { needId, code, enterpriseName, requestId: newRequestId(), done }
}

/**
 * Sends the text to each need that does not have it, one after the other, by the need's own action, and stores each result. Does nothing
 * while the same reply is being sent.
 */
export async function sendBulkReply(key: string, kind: BulkReplyKind, reply: BulkReply): Promise<void> {
  if (sending.has(key)) return
  sending.add(key)
  let current: BulkReply = { ...reply, items: reply.items.map(({ fault: _before, ...item }) => item) }
  const store = (changed: BulkReplyItem) => {
    const items = current.items.map((item) => (item.needId === changed.needId ? changed : item))
    current = { ...current, items }
    storeOnDevice(key, current)
  }
  storeOnDevice(key, current)
  let stopped = 0
  for (const item of current.items) {
    if (item.done) continue
    const result = await sendTo(item, kind, reply.text, store)
    store(result)
    stopped = result.fault && STOPPED.includes(result.fault.code) ? stopped + 1 : 0
    if (stopped === STOPPED_MAX) break
  }
  sending.delete(key)
  storeOnDevice(key, { ...current })
}

async function sendTo(
  item: BulkReplyItem,
  kind: BulkReplyKind,
  text: string,
  store: (item: BulkReplyItem) => void,
): Promise<BulkReplyItem> {
  const { needId, claim } = item
  let claimed = item
  if (claim && !claim.done) {
    const answer = await cloud.needs.claim({ needId }, { requestId: claim.requestId })
    if (!answer.ok) return { ...item, fault: answer.error }
    claimed = { ...item, claim: { ...claim, done: true } }
    store(claimed)
  }
  const answer = await cloud.needs[kind]({ needId, text }, { requestId: item.requestId })
  return answer.ok ? { ...claimed, done: true } : { ...claimed, fault: answer.error }
}
