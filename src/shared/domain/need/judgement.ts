import type { MatchCollection } from '../search/match/match'
import type { Judged, Need } from './need'
import type { Party } from '../access/party'

/** A judgement of one item. Without `helpful` the earlier judgement is taken back. */
export interface Judgement {
  collection: MatchCollection
  itemId: string
  helpful?: boolean
}

/** Ids of the items that were shown with a need, by collection, in the order of showing. */
export function shownWith(
  need: Pick<Need, 'matches' | 'alsoFound'>,
): Readonly<Record<MatchCollection, readonly string[]>> {
  const { matches, alsoFound } = need
  return {
    services: matches.map(({ serviceId }) => serviceId),
    policies: alsoFound?.policies.map(({ policyId }) => policyId) ?? [],
    earlier_needs: alsoFound?.earlier.map(({ earlierId }) => earlierId) ?? [],
  }
}

/** Whether a party may judge: anybody of the enterprise may, and of the park only the responsible officer. */
export function mayJudge(need: Pick<Need, 'responsible'>, { side, personId }: Party): boolean {
  return side === 'enterprise' || (side === 'park' && personId === need.responsible.personId)
}

/** The judgements that a side may read: its own; the park also those of the enterprise. */
export function judgedSeenBy({ judged = [] }: Pick<Need, 'judged'>, side: Party['side']): Judged[] {
  return judged.filter((one) => side === 'park' || one.side === side)
}

/** The need with the new judgement of one side in place of its earlier one; the same object when nothing changes. */
export function judge(
  need: Need,
  { collection, itemId, helpful }: Judgement,
  side: Judged['side'],
  at: number,
): Need {
  const { judged = [], ...rest } = need
  const about = (one: Judged) => one.collection === collection && one.itemId === itemId && one.side === side
  if (judged.find(about)?.helpful === helpful) return need
  const others = judged.filter((one) => !about(one))
  const next = helpful === undefined ? others : [...others, { collection, itemId, helpful, side, at }]
  return next.length > 0 ? { ...rest, judged: next } : rest
}
