import { cloud } from '@/cloud/rpc/client'
import { newRequestId } from '@/cloud/rpc/request-id'
import { storeOnDevice } from '@/ui/hooks/use-stored'
import type { RefusalCode } from '@/shared/contract'
import type { Failure } from '@/shared/contract/action'
import type { NeedView } from '@/shared/contract/need-view'
import { DAY_MS } from '@/shared/domain/time/units'
import type { SameOffer } from '../same-offers'
import type { BulkReplyKind } from '../step-kinds'

/** One need that the words go to. */
export interface BulkReplyItem {
  needId: string
  code: string
  enterpriseName: string
  /** It had to be taken up first. */
  claim?: { requestId: string; done: boolean }
  /** The intent: sent again it is the same, so nobody reads it twice. */
  requestId: string
  done: boolean
  /** Why the newest attempt did not work. */
  fault?: Failure<RefusalCode>
}

/** The same words for several needs, kept on the device until each has them or they are given up. */
export interface BulkReply {
  text: string
  startedAt: number
  /** The one that was answered first is done from the beginning. */
  items: readonly BulkReplyItem[]
}

/** The cloud knows an intent again for seven days; after that a repeated one would be a new one. */
export const ROUND_KEPT_MS = 6 * DAY_MS
/** So many in a row that were not let through: the others would not be either. */
const STUCK_MAX = 2
const STUCK: readonly RefusalCode[] = ['Unavailable', 'TooMany']

/** Rounds that are being sent. Every change of it goes with a `keep`, so whoever shows the round learns of it. */
const underWay = new Set<string>()

/** Whether the round kept under this key is being sent now, also by a page that was left. */
export const isUnderWay = (key: string) => underWay.has(key)

export function newBulkReply(
  text: string,
  answered: Pick<NeedView, 'id' | 'code' | 'enterpriseName'>,
  others: readonly SameOffer[],
  startedAt: number,
): BulkReply {
  const first = itemOf(answered, true)
  const rest = others.map(({ need, claimFirst }) => ({
    ...itemOf(need, false),
    ...(claimFirst && { claim: { requestId: newRequestId(), done: false } }),
  }))
  return { text, startedAt, items: [first, ...rest] }
}

function itemOf(need: Pick<NeedView, 'id' | 'code' | 'enterpriseName'>, done: boolean): BulkReplyItem {
  const { id: needId, code, enterpriseName } = need
  return { needId, code, enterpriseName, requestId: newRequestId(), done }
}

/**
 * Sends the words to each need that does not have them, one after the other, by its own action; what came of it is kept after each.
 * Does nothing while the same round is being sent.
 */
export async function sendBulkReply(key: string, kind: BulkReplyKind, round: BulkReply): Promise<void> {
  if (underWay.has(key)) return
  underWay.add(key)
  let now: BulkReply = { ...round, items: round.items.map(({ fault: _before, ...item }) => item) }
  const put = (changed: BulkReplyItem) => {
    now = { ...now, items: now.items.map((item) => (item.needId === changed.needId ? changed : item)) }
    storeOnDevice(key, now)
  }
  storeOnDevice(key, now)
  let stuck = 0
  for (const item of now.items) {
    if (item.done) continue
    const after = await sendTo(item, kind, round.text, put)
    put(after)
    stuck = after.fault && STUCK.includes(after.fault.code) ? stuck + 1 : 0
    if (stuck === STUCK_MAX) break
  }
  underWay.delete(key)
  storeOnDevice(key, { ...now })
}

async function sendTo(
  item: BulkReplyItem,
  kind: BulkReplyKind,
  text: string,
  put: (item: BulkReplyItem) => void,
): Promise<BulkReplyItem> {
  const { needId, claim } = item
  let taken = item
  if (claim && !claim.done) {
    const answer = await cloud.needs.claim({ needId }, { requestId: claim.requestId })
    if (!answer.ok) return { ...item, fault: answer.error }
    taken = { ...item, claim: { ...claim, done: true } }
    put(taken)
  }
  const answer = await cloud.needs[kind]({ needId, text }, { requestId: item.requestId })
  return answer.ok ? { ...taken, done: true } : { ...taken, fault: answer.error }
}
