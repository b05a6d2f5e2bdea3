import type { SameNeedCard } from '@/shared/contract/need-view'
import { NEED_STATE_LABELS } from '@/shared/domain/need/need'
import { CLOSED_STATES } from '@/shared/domain/need/states'
import { STEP_WORDS, type BulkReplyKind } from './step-kinds'

/** A same need that can be answered along with this one. */
export interface SameOffer {
  need: SameNeedCard
  /** Nobody has it yet: it is taken up before it is answered. */
  claimFirst: boolean
}

/** A same need that cannot, and why. */
export interface StoredSameNeeds {
  need: SameNeedCard
  why: string
}

/** Which of the same needs this person can answer along with this one: what they hold, and what nobody has taken up yet. */
export function sameNeedOffers(
  needs: readonly SameNeedCard[],
  kind: BulkReplyKind,
): { offers: SameOffer[]; kept: StoredSameNeeds[] } {
  const offers: SameOffer[] = []
  const kept: StoredSameNeeds[] = []
  for (const need of needs) {
    const free = (need.state === 'submitted' || need.state === 'forwarded') && need.steps.includes('claimed')
    if (need.steps.includes(STEP_WORDS[kind].step)) offers.push({ need, claimFirst: false })
    else if (free) offers.push({ need, claimFirst: true })
    else kept.push({ need, why: whyNot(need) })
  }
  return { offers, kept }
}

function whyNot({ state, steps, responsible }: SameNeedCard): string {
  if (CLOSED_STATES.includes(state)) return NEED_STATE_LABELS[state]
  const mine = steps.includes('replied')
  if (mine) return '已提出办结，正在等企业确认'
  return `${NEED_STATE_LABELS[state]}，由 ${responsible} 负责`
}
