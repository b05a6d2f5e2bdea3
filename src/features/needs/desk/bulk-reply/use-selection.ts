import { useStored } from '@/ui/hooks/use-stored'
import type { SameNeedCard } from '@/shared/contract/need-view'
import { bulkReplyChoiceKey, type BulkReplyKind } from '../step-kinds'
import { sortSameNeeds, type BlockedNeed, type SameOffer } from './same-offers'

interface StoredChoice {
  on: boolean
  /** Ids of the chosen needs. A need that appears later is not chosen. */
  chosen: readonly string[]
}

const OFF: StoredChoice = { on: false, chosen: [] }

export interface BulkReplySelection {
  offers: readonly SameOffer[]
  blocked: readonly BlockedNeed[]
  on: boolean
  /** Empty while the choice is off. */
  chosen: readonly SameOffer[]
  setOn(on: boolean): void
  toggle(needId: string): void
  clear(): void
}

/** The same needs that get the same reply. None is chosen at first. The device stores the choice with the draft until it is sent. */
export function useBulkReplySelection(
  needId: string,
  kind: BulkReplyKind,
  needs: readonly SameNeedCard[],
): BulkReplySelection {
  const [choice, change, clear] = useStored(bulkReplyChoiceKey(needId, kind), OFF)
  const { offers, blocked } = sortSameNeeds(needs, kind)
  return {
    offers,
    blocked,
    on: choice.on && offers.length > 0,
    chosen: choice.on ? offers.filter(({ need }) => choice.chosen.includes(need.id)) : [],
    setOn: (on) => change(() => ({ on, chosen: on ? offers.map(({ need }) => need.id) : [] })),
    toggle: (id) =>
      change(({ on, chosen }) => ({
        on,
        chosen: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
      })),
    clear,
  }
}
