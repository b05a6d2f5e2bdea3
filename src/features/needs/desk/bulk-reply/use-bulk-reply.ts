import { useRef } from 'react'
import { useNetworkBack } from '@/cloud/device/use-network-back'
import { useStored } from '@/ui/hooks/use-stored'
import type { NeedView } from '@/shared/contract/need-view'
import { bulkReplyKey, type BulkReplyKind } from '../step-kinds'
import { BULK_REPLY_LIFETIME_MS, isSending, newBulkReply, sendBulkReply, type BulkReply } from './bulk-reply'
import type { SameOffer } from './same-offers'

export interface BulkReplyState {
  /** The stored reply. Undefined when there is none, and after the person has closed its result. */
  reply: BulkReply | undefined
  /** Number of needs that do not have the reply yet. */
  remaining: number
  sending: boolean
  /** Sends the text that answered `need` to the others. */
  begin(text: string, need: NeedView, others: readonly SameOffer[]): void
  /** Sends the reply again to needs that do not have it, with the same requestIds. */
  resend(): void
  forget(): void
}

/** A reply to several needs. It begins on the page of one need; the device stores it, and it goes on when the person leaves the page. */
export function useBulkReply(needId: string, kind: BulkReplyKind, onSettled: () => void): BulkReplyState {
  const key = bulkReplyKey(needId, kind)
  const [stored, , forget] = useStored<BulkReply | undefined>(key, undefined)
  const latestOnSettled = useRef(onSettled)
  latestOnSettled.current = onSettled
  const reply = stored && Date.now() - stored.startedAt < BULK_REPLY_LIFETIME_MS ? stored : undefined
  const send = (next: BulkReply) => void sendBulkReply(key, kind, next).then(() => latestOnSettled.current())
  return {
    reply,
    remaining: reply?.items.filter(({ done }) => !done).length ?? 0,
    sending: isSending(key),
    begin: (text, need, others) => send(newBulkReply(text, need, others, Date.now())),
    resend: () => reply && send(reply),
    forget,
  }
}

/** Once the network is back, goes on with a reply that was begun while this page was open. An older reply waits for a press. */
export function useBulkReplyAgain({ reply, sending, resend }: BulkReplyState): void {
  const isBegun = useRef(false)
  if (sending) isBegun.current = true
  const isLost = reply?.items.some(({ done, fault }) => !done && fault?.code === 'Unavailable') ?? false
  useNetworkBack(isBegun.current && !sending && isLost, resend)
}
