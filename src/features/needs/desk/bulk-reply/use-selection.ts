import { useStored } from '@/ui/hooks/use-stored'
import type { SameNeedCard } from '@/shared/contract/need-view'
import { sameNeedOffers, type StoredSameNeeds, type SameOffer } from '../same-offers'
import { bulkReplyChoiceKey, type BulkReplyKind } from '../step-kinds'

interface Choice {
  on: boolean
  /** Ids of the needs. Whoever joins later is not among them by itself. */
  chosen: readonly string[]
}

const OFF: Choice = { on: false, chosen: [] }

export interface BulkReplySelection {
  offers: readonly SameOffer[]
  kept: readonly StoredSameNeeds[]
  on: boolean
  /** None while it is off. */
  chosen: readonly SameOffer[]
  turn(on: boolean): void
  flip(needId: string): void
  forget(): void
}

/** Which of the same needs are answered along with this one. None, unless the person says so; kept with the words until they are sent. */
export function useBulkReplySelection(
  needId: string,
  kind: BulkReplyKind,
  needs: readonly SameNeedCard[],
): BulkReplySelection {
  const [choice, change, forget] = useStored(bulkReplyChoiceKey(needId, kind), OFF)
  const { offers, kept } = sameNeedOffers(needs, kind)
  return {
    offers,
    kept,
    on: choice.on && offers.length > 0,
    chosen: choice.on ? offers.filter(({ need }) => choice.chosen.includes(need.id)) : [],
    turn: (on) => change(() => ({ on, chosen: on ? offers.map(({ need }) => need.id) : [] })),
    flip: (id) =>
      change(({ on, chosen }) => ({
        on,
        chosen: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
      })),
    forget,
  }
}
