import { useRef } from 'react'
import { useStored } from '@/ui/hooks/use-stored'
import type { NeedView } from '@/shared/contract/need-view'
import { isUnderWay, newBulkReply, ROUND_KEPT_MS, sendBulkReply, type BulkReply } from './bulk-reply'
import type { SameOffer } from '../same-offers'
import { bulkReplyKey, type BulkReplyKind } from '../step-kinds'

export interface RunningBulkReply {
  /** Undefined while nothing is sent to several, and once the person has seen what came of it. */
  held: BulkReply | undefined
  /** How many do not have it yet. */
  left: number
  sending: boolean
  /** Sends the words that `need` was answered with to the others. */
  begin(text: string, need: NeedView, others: readonly SameOffer[]): void
  /** Once more to those who do not have it, as the same intents. */
  again(): void
  forget(): void
}

/** The same words for several needs: begun on this need, kept on the device, going on when its page is left. */
export function useBulkReply(needId: string, kind: BulkReplyKind, onSettled: () => void): RunningBulkReply {
  const key = bulkReplyKey(needId, kind)
  const [kept, , forget] = useStored<BulkReply | undefined>(key, undefined)
  const settled = useRef(onSettled)
  settled.current = onSettled
  const held = kept && Date.now() - kept.startedAt < ROUND_KEPT_MS ? kept : undefined
  const send = (round: BulkReply) => void sendBulkReply(key, kind, round).then(() => settled.current())
  return {
    held,
    left: held?.items.filter(({ done }) => !done).length ?? 0,
    sending: isUnderWay(key),
    begin: (text, need, others) => send(newBulkReply(text, need, others, Date.now())),
    again: () => held && send(held),
    forget,
  }
}
