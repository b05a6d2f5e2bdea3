import { useRef } from 'react'
import { useKept } from '@/ui/hooks/use-kept'
import type { NeedView } from '@/shared/contract/need-view'
import { isUnderWay, newRound, ROUND_KEPT_MS, sendRound, type Round } from './round'
import type { SameOffer } from './same-offers'
import { roundKey, type TogetherKind } from './step-kinds'

export interface RunningRound {
  /** Undefined while nothing is sent to several, and once the person has seen what came of it. */
  held: Round | undefined
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
export function useRound(needId: string, kind: TogetherKind, onSettled: () => void): RunningRound {
  const key = roundKey(needId, kind)
  const [kept, , forget] = useKept<Round | undefined>(key, undefined)
  const settled = useRef(onSettled)
  settled.current = onSettled
  const held = kept && Date.now() - kept.startedAt < ROUND_KEPT_MS ? kept : undefined
  const send = (round: Round) => void sendRound(key, kind, round).then(() => settled.current())
  return {
    held,
    left: held?.items.filter(({ done }) => !done).length ?? 0,
    sending: isUnderWay(key),
    begin: (text, need, others) => send(newRound(text, need, others, Date.now())),
    again: () => held && send(held),
    forget,
  }
}
