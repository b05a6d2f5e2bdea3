import type { MatchCollection } from '../search/match/match'
import type { Judged, Need } from './need'
import type { Party } from '../access/party'

/** What is judged; without `helpful` the judgement is taken back. */
export interface Judgement {
  collection: MatchCollection
  itemId: string
  helpful?: boolean
}

/** Ids of what was shown with a need, by collection, in the order of showing. */
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

/** The enterprise, and of the park whoever answers for the need. */
export function mayJudge(need: Pick<Need, 'responsible'>, { side, personId }: Party): boolean {
  return side === 'enterprise' || (side === 'park' && personId === need.responsible.personId)
}

/** What a side sees of the judgements: its own; the park also what the enterprise said. */
export function judgedSeenBy({ judged = [] }: Pick<Need, 'judged'>, side: Party['side']): Judged[] {
  return judged.filter((one) => side === 'park' || one.side === side)
}

/** The need with what one side says now in place of what it said before; the same object when it says nothing new. */
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
