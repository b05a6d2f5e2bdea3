import type { SameNeedCard } from '@/shared/contract/need-view'
import { NEED_STATE_LABELS } from '@/shared/domain/need/need'
import { CLOSED_STATES } from '@/shared/domain/need/states'
import { STEP_WORDS, type BulkReplyKind } from '../step-kinds'

/** A same need that this person can answer together with the open one. */
export interface SameOffer {
  need: SameNeedCard
  /** Nobody is responsible yet, so the need is claimed before it is answered. */
  claimFirst: boolean
}

/** A same need that this person cannot answer now, with the reason. */
export interface BlockedNeed {
  need: SameNeedCard
  why: string
}

/** Sorts the same needs: those that this person can answer, i.e. their own and unclaimed ones, and the others with the reason. */
export function sortSameNeeds(
  needs: readonly SameNeedCard[],
  kind: BulkReplyKind,
): { offers: SameOffer[]; blocked: BlockedNeed[] } {
  const offers: SameOffer[] = []
  const blocked: BlockedNeed[] = []
  for (const need of needs) {
    const claimable =
      (need.state === 'submitted' || need.state === 'forwarded') && need.steps.includes('claimed')
    if (need.steps.includes(STEP_WORDS[kind].step)) offers.push({ need, claimFirst: false })
    else if (claimable) offers.push({ need, claimFirst: true })
    else blocked.push({ need, why: explainBlocked(need) })
  }
  return { offers, blocked }
}

function explainBlocked({ state, steps, responsible }: SameNeedCard): string {
  if (CLOSED_STATES.includes(state)) return NEED_STATE_LABELS[state]
  const isResponsible = steps.includes('replied')
  if (isResponsible) return '已提出办结，正在等企业确认'
  return `${NEED_STATE_LABELS[state]}，由 ${responsible} 负责`
}
